import { daysBetween } from '#schemas/calendar.ts'
import type { GuardName } from './guard-names.ts'
import { pathwayAfter, promisesAt, type Guard } from './guard.ts'
import type { Moment } from './move-facts.ts'
import { isOpenBeside } from './open-elsewhere.ts'
import { isOpen } from './states.ts'

/** What must hold for a request to be begun, received, carried over or asked again. */
export const guardsOfReceipt = {
  'one-draft-at-a-time': ({ command, episodes }) => {
    if (command.type !== 'profile_started') return null
    const twin = episodes.some(
      ({ state, pathway }) => state === 'draft' && pathway === command.payload.pathway,
    )
    return twin ? 'draft-already-open' : null
  },
  'own-draft': ({ command, referral }) => {
    const started = referral.events.find(
      ({ type, episodeId }) => type === 'profile_started' && episodeId === command.episodeId,
    )
    return started?.actorId === command.actorId ? null : 'not-your-draft'
  },
  'consent-to-refer': ({ command }) =>
    'consentToRefer' in command.payload && !command.payload.consentToRefer ? 'no-consent-to-refer' : null,
  // Only a request sent online can be turned back; one on paper has been received whoever sent it.
  'referrer-permitted': (moment) => {
    const { command } = moment
    if (command.role !== 'referrer' || !('source' in command.payload)) return null
    const { source } = command.payload
    const isPermitted = promisesAt(moment).permittedReferrers.some((each) => each === source)
    return isPermitted ? null : 'referrer-not-permitted'
  },
  'backdating-has-reason': (moment) => {
    const { command, facts } = moment
    const isLate = daysBetween(command.effectiveDate, facts.today) > promisesAt(moment).backdatingDays
    return isLate && command.reasonCode === null && command.supersedes === null
      ? 'backdating-needs-reason'
      : null
  },
  'one-open-episode': (moment) =>
    isOpenBeside(moment, pathwayAfter(moment)) ? 'pathway-already-open' : null,
  'original-date-earlier': ({ command }) =>
    command.type === 'transfer_in' && command.payload.originalReceivedDate > command.effectiveDate
      ? 'original-date-too-late'
      : null,
  'previous-closed': (moment) => (hasOpenPrevious(moment) ? 'previous-still-open' : null),
} satisfies Partial<Record<GuardName, Guard>>

function hasOpenPrevious({ command, episodes, facts }: Moment): boolean {
  if (command.type !== 're_referral') return false
  const { previousEpisodeId } = command.payload
  const here = episodes.some(({ id, state }) => id === previousEpisodeId && isOpen(state))
  return here || (facts.elsewhere ?? []).some(({ id, isOpen: open }) => id === previousEpisodeId && open)
}
