import { addDays, addMonths } from '#schemas/calendar.ts'
import { hasTriedToReach } from './enough-tries.ts'
import type { GuardName } from './guard-names.ts'
import type { Guard } from './guard.ts'
import type { Moment } from './move-facts.ts'
import { isOpen } from './states.ts'

const coolingOffDays = 28

/** What must hold for a request to end, to be joined to another and to be opened again. */
export const guardsOfEndings = {
  'confirmed-by-service': ({ command }) => {
    if (command.type !== 'withdrawn') return null
    const asks = command.role === 'family' || command.role === 'young_person'
    return asks && command.payload.confirmedBy === null ? 'needs-confirmation' : null
  },
  'parents-agree': ({ command }) =>
    command.type === 'withdrawn' && command.payload.parentsDisagree ? 'parents-disagree' : null,
  'safeguarding-checked': ({ command }) =>
    'safeguardingChecked' in command.payload && !command.payload.safeguardingChecked
      ? 'safeguarding-not-checked'
      : null,
  'tried-to-reach': ({ command }) =>
    command.type === 'removed_no_contact' && !hasTriedToReach(command.payload, command.effectiveDate)
      ? 'not-tried-enough'
      : null,
  'original-date-sent': ({ command }) =>
    command.type === 'transferred_out' && !command.payload.originalDateSent ? 'original-date-not-sent' : null,
  'adult-service-accepted': ({ command }) =>
    command.type === 'transition_to_adult' && command.payload.acceptedOn > command.effectiveDate
      ? 'not-accepted-by-adult-service'
      : null,
  'survivor-fits': (moment) => (hasSurvivor(moment) ? null : 'survivor-does-not-fit'),
  'joins-another': ({ command }) =>
    command.type === 'duplicate_joined' && command.payload.mergedEpisodeId === command.episodeId
      ? 'cannot-join-itself'
      : null,
  'within-a-year': ({ command, episode }) =>
    episode.closedOn !== null && command.effectiveDate > addMonths(episode.closedOn, 12)
      ? 'closed-too-long-ago'
      : null,
  // A family that changes its mind within four weeks needs no clinician to say the closing was wrong.
  'cooling-off-for-administrators': ({ command, episode: { closedOn, closedReason } }) => {
    if (command.role !== 'administrator') return null
    const isCooling = closedOn !== null && command.effectiveDate <= addDays(closedOn, coolingOffDays)
    return closedReason === 'withdrawn' && isCooling ? null : 'manager-or-clinician-reopens'
  },
} satisfies Partial<Record<GuardName, Guard>>

function hasSurvivor({ command, episode, episodes, facts }: Moment): boolean {
  if (command.type !== 'merged') return true
  const others = [
    ...episodes
      .filter(({ id }) => id !== episode.id)
      .map(({ id, pathway, state }) => ({ id, pathway, isOpen: isOpen(state) })),
    ...(facts.elsewhere ?? []),
  ]
  const survivor = others.find(({ id }) => id === command.payload.survivingEpisodeId)
  return survivor !== undefined && survivor.isOpen && survivor.pathway === episode.pathway
}
