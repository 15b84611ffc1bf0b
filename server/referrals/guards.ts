import { addDays, addMonths, daysBetween } from '#schemas/calendar.ts'
import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { Pathway, ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { evidenceNow } from './evidence-now.ts'
import { eachSourceAskedTwice, hasTriedToReach } from './enough-tries.ts'
import { evidenceItems } from './evidence-items.ts'
import { isOnEvidenceList } from './evidence.ts'
import type { GuardName } from './guard-names.ts'
import type { Moment, MoveRefusal } from './move-facts.ts'
import { isOpen } from './states.ts'
import { usualPromises } from './usual-promises.ts'

type Guard = (moment: Moment) => MoveRefusal | null

const coolingOffDays = 28
const missingInformation = 'missing_information'

/** Every condition a move may have to meet: null when it holds, else the refusal the person reads. */
export const guards: Readonly<Record<GuardName, Guard>> = {
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
  'one-open-episode': (moment) => (hasOpenTwin(moment) ? 'pathway-already-open' : null),
  'evidence-on-list': ({ command, episode, facts }) => {
    if (command.type !== 'info_requested') return null
    const items = facts.area?.evidence ?? evidenceItems
    const known = command.payload.evidenceIds.every((id) => isOnEvidenceList(id, episode.pathway, items))
    return known ? null : 'evidence-not-on-list'
  },
  'evidence-not-held': ({ command, referral }) => {
    if (command.type !== 'info_requested') return null
    const held = evidenceNow(referral)
      .filter(({ state }) => state === 'have')
      .map(({ id }) => id)
    return command.payload.evidenceIds.some((id) => held.includes(id)) ? 'evidence-already-held' : null
  },
  'due-date-ahead': ({ command }) =>
    command.type === 'info_requested' && command.payload.dueDate <= command.effectiveDate
      ? 'due-date-too-early'
      : null,
  'system-waits-for-due-date': ({ command, episode }) => {
    if (command.role !== 'system' || episode.asked === null) return null
    return command.effectiveDate <= episode.asked.due ? 'due-date-not-passed' : null
  },
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
  'booked-ahead': ({ command }) =>
    command.type === 'appointment_booked' && command.payload.date < command.effectiveDate
      ? 'appointment-in-the-past'
      : null,
  'same-appointment': ({ command, episode }) =>
    'appointmentId' in command.payload && command.payload.appointmentId !== episode.appointment?.id
      ? 'another-appointment'
      : null,
  'was-not-brought-checklist': ({ command }) =>
    command.type === 'wnb' && !command.payload.safeguardingConsidered ? 'checklist-not-finished' : null,
  'mode-counts': (moment) => {
    const { command } = moment
    if (command.type !== 'first_contact_attended') return null
    const { modes, parentOnlyCounts } = promisesAt(moment).firstContact
    const counts = parentOnlyCounts || command.payload.present !== 'parent_only'
    return counts && modes.includes(command.payload.mode) ? null : 'mode-does-not-count'
  },
  'components-done': ({ command }) =>
    command.type === 'assessment_complete' && command.payload.componentsOpen.length > 0
      ? 'components-not-done'
      : null,
  'contact-first': ({ episode }) => (episode.contacts.length === 0 ? 'no-contact-yet' : null),
  'conversation-held': ({ command }) =>
    command.type === 'outcome_shared' && command.payload.conversationDate > command.effectiveDate
      ? 'conversation-not-held'
      : null,
  'review-dated': ({ command }) => {
    if (command.type !== 'outcome_shared') return null
    const { outcome, reviewOn } = command.payload
    return outcome.endsWith('review_later') && reviewOn === null ? 'review-date-needed' : null
  },
  'plan-or-reason': ({ command }) => {
    if (command.type !== 'support_started') return null
    const { planId, noPlanBecause } = command.payload
    return planId !== null || (noPlanBecause ?? '').trim() !== '' ? null : 'plan-or-reason-needed'
  },
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
  'original-date-earlier': ({ command }) =>
    command.type === 'transfer_in' && command.payload.originalReceivedDate > command.effectiveDate
      ? 'original-date-too-late'
      : null,
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
  'previous-closed': (moment) => (hasOpenPrevious(moment) ? 'previous-still-open' : null),
  'priority-as-seen': ({ command, episode }) =>
    command.type === 'priority_changed' && command.payload.from !== episode.priority
      ? 'priority-already-changed'
      : null,
  'risk-was-raised': ({ episode }) => (episode.risk === null ? 'nothing-to-answer' : null),
}

function promisesAt(moment: Moment): PathwayPromises {
  return (moment.facts.area?.promises ?? moment.referral.promises ?? usualPromises)[pathwayAfter(moment)]
}

// Urgent takes two clinicians: one has proposed it, the other says so (pathways 2.3).
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

function pathwayAfter({ command, episode }: Moment): Pathway {
  return 'pathway' in command.payload ? command.payload.pathway : episode.pathway
}

// Drafts may stand side by side: nothing has been asked of anyone yet.
function hasOpenTwin(moment: Moment): boolean {
  return isOpenBeside(moment, pathwayAfter(moment))
}

function isOpenBeside({ command, episodes, episode, facts }: Moment, pathway: Pathway): boolean {
  const own = command.type === 'added_pathway' ? null : episode.id
  const here = episodes.some(
    (each) => each.id !== own && each.pathway === pathway && isOpen(each.state) && each.state !== 'draft',
  )
  return here || (facts.elsewhere ?? []).some((each) => each.pathway === pathway && each.isOpen)
}

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

function hasOpenPrevious({ command, episodes, facts }: Moment): boolean {
  if (command.type !== 're_referral') return false
  const { previousEpisodeId } = command.payload
  const here = episodes.some(({ id, state }) => id === previousEpisodeId && isOpen(state))
  return here || (facts.elsewhere ?? []).some(({ id, isOpen: open }) => id === previousEpisodeId && open)
}
