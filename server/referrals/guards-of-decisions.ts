import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eachSourceAskedTwice } from './enough-tries.ts'
import type { GuardName } from './guard-names.ts'
import { promisesAt, type Guard } from './guard.ts'
import type { Moment, MoveRefusal } from './move-facts.ts'
import { isOpenBeside } from './open-elsewhere.ts'

const missingInformation = 'missing_information'

/** What must hold for a decision, a division, a priority and a wait for age or funding. */
export const guardsOfDecisions = {
  'letters-written': ({ command, referral }) =>
    lettersOf(command).every(isIn(referral)) ? null : 'letter-missing',
  'proposes-in-own-name': ({ command }) =>
    command.type === 'urgent_proposed' && command.payload.proposedBy !== command.actorId
      ? 'propose-in-your-own-name'
      : null,
  'urgent-signed-twice': (moment) => (isSignedTwice(moment) ? null : 'second-signature-needed'),
  'only-unsure-splits': ({ episode }) => (episode.pathway === 'unsure' ? null : 'only-unsure-splits'),
  'split-pathways-free': splitRefusal,
  'asked-enough': ({ command }) => {
    if (command.type !== 'declined' || command.reasonCode !== missingInformation) return null
    const { attempts, clinicianSignedOff } = command.payload
    return clinicianSignedOff && eachSourceAskedTwice(attempts) ? null : 'ask-again-first'
  },
  'funding-applies': ({ command, episode }) =>
    episode.pathway === 'fasd' || command.reasonCode === 'out_of_area' ? null : 'funding-does-not-apply',
  'minimum-age-applies': (moment) =>
    promisesAt(moment).minimumAgeMonths === null ? 'no-minimum-age-here' : null,
  'eligible-later': ({ command }) =>
    command.type === 'age_deferred' && command.payload.eligibleFrom <= command.effectiveDate
      ? 'already-eligible'
      : null,
  'old-enough': ({ command, episode }) =>
    episode.eligibleFrom !== null && command.effectiveDate < episode.eligibleFrom
      ? 'not-old-enough-yet'
      : null,
  'priority-as-seen': ({ command, episode }) =>
    command.type === 'priority_changed' && command.payload.from !== episode.priority
      ? 'priority-already-changed'
      : null,
  'risk-was-raised': ({ episode }) => (episode.risk === null ? 'nothing-to-answer' : null),
} satisfies Partial<Record<GuardName, Guard>>

// Urgent takes two clinicians: one has proposed it, the other says so.
function isSignedTwice({ command, episode: { urgentProposed } }: Moment): boolean {
  if (command.type !== 'accepted' && command.type !== 'priority_changed') return true
  const { payload, actorId } = command
  const priority = 'priority' in payload ? payload.priority : payload.to
  if (priority !== 'urgent') return true
  if (urgentProposed === null || urgentProposed.by === actorId) return false
  return payload.secondSignatureId === urgentProposed.by
}

function splitRefusal(moment: Moment): MoveRefusal | null {
  const { command, episode, episodes } = moment
  if (command.type !== 'split') return null
  const [own, ...others] = command.payload.into
  const chosen = new Set(command.payload.into.map(({ pathway }) => pathway))
  const isWhole = chosen.size === command.payload.into.length && !chosen.has('unsure')
  if (own?.episodeId !== episode.id || !isWhole) return 'choose-two-pathways'
  const isNew = others.every((other) => episodes.every(({ id }) => id !== other.episodeId))
  const isFree = [...chosen].every((pathway) => !isOpenBeside(moment, pathway))
  return isNew && isFree ? null : 'pathway-already-open'
}

function lettersOf({ payload }: ReferralCommand): readonly string[] {
  const family = 'familyLetterId' in payload ? payload.familyLetterId : null
  const referrer = 'referrerLetterId' in payload ? payload.referrerLetterId : null
  return [family, referrer].filter((id) => id !== null)
}

function isIn({ letters }: Referral): (letterId: string) => boolean {
  return (letterId) => letters.some(({ id }) => id === letterId)
}
