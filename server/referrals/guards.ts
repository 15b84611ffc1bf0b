import { addDays, addMonths, daysBetween } from '#schemas/calendar.ts'
import type { EventOf, Pathway, ReferralCommand, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { contactRules } from './clocks.ts'
import { evidenceNow } from './evidence-now.ts'
import { isOnEvidenceList } from './evidence.ts'
import type { GuardName } from './guard-names.ts'
import type { Moment, MoveRefusal } from './move-facts.ts'
import { isOpen } from './states.ts'

type Guard = (moment: Moment) => MoveRefusal | null
type Payload<Type extends ReferralEventType> = EventOf<Type>['payload']
type Attempts = Payload<'removed_no_contact'>['attempts']

// Back-dating longer than this needs a reason (local rule).
const freeBackdatingDays = 7
const leastAttempts = 3
const leastAttemptDays = 28
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
  'consent-to-refer': ({ command }) =>
    'consentToRefer' in command.payload && !command.payload.consentToRefer ? 'no-consent-to-refer' : null,
  'backdating-has-reason': ({ command, facts }) => {
    const isLate = daysBetween(command.effectiveDate, facts.today) > freeBackdatingDays
    return isLate && command.reasonCode === null && command.supersedes === null
      ? 'backdating-needs-reason'
      : null
  },
  'one-open-episode': (moment) => (hasOpenTwin(moment) ? 'pathway-already-open' : null),
  'evidence-on-list': ({ command, episode }) => {
    if (command.type !== 'info_requested') return null
    const known = command.payload.evidenceIds.every((id) => isOnEvidenceList(id, episode.pathway))
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
  'asked-enough': ({ command }) => {
    if (command.type !== 'declined' || command.reasonCode !== missingInformation) return null
    const { attempts, clinicianSignedOff } = command.payload
    return clinicianSignedOff && eachSourceAskedTwice(attempts) ? null : 'ask-again-first'
  },
  'funding-applies': ({ command, episode }) =>
    episode.pathway === 'fasd' || command.reasonCode === 'out_of_area' ? null : 'funding-does-not-apply',
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
  'mode-counts': ({ command }) => {
    if (command.type !== 'first_contact_attended') return null
    const counting: readonly string[] = contactRules.local.modes
    return counting.includes(command.payload.mode) ? null : 'mode-does-not-count'
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
  'original-date-earlier': ({ command }) =>
    command.type === 'transfer_in' && command.payload.originalReceivedDate > command.effectiveDate
      ? 'original-date-too-late'
      : null,
  'adult-service-accepted': ({ command }) =>
    command.type === 'transition_to_adult' && command.payload.acceptedOn > command.effectiveDate
      ? 'not-accepted-by-adult-service'
      : null,
  'survivor-fits': (moment) => (hasSurvivor(moment) ? null : 'survivor-does-not-fit'),
  'within-a-year': ({ command, episode }) =>
    episode.closedOn !== null && command.effectiveDate > addMonths(episode.closedOn, 12)
      ? 'closed-too-long-ago'
      : null,
  'previous-closed': (moment) => (hasOpenPrevious(moment) ? 'previous-still-open' : null),
  'priority-as-seen': ({ command, episode }) =>
    command.type === 'priority_changed' && command.payload.from !== episode.priority
      ? 'priority-already-changed'
      : null,
}

function lettersOf({ payload }: ReferralCommand): readonly string[] {
  const family = 'familyLetterId' in payload ? payload.familyLetterId : null
  const referrer = 'referrerLetterId' in payload ? payload.referrerLetterId : null
  return [family, referrer].filter((id) => id !== null)
}

function isIn({ letters }: Referral): (letterId: string) => boolean {
  return (letterId) => letters.some(({ id }) => id === letterId)
}

// Two attempts on two channels to each source that was asked, and at least one source.
function eachSourceAskedTwice(attempts: Attempts): boolean {
  const sources = [...new Set(attempts.map(({ source }) => source))]
  const channelsTo = (source: string) =>
    new Set(attempts.filter((attempt) => attempt.source === source).map(({ channel }) => channel))
  return sources.length > 0 && sources.every((source) => channelsTo(source).size >= 2)
}

function hasTriedToReach(payload: Payload<'removed_no_contact'>, on: string): boolean {
  const { attempts, referrerContacted, schoolContacted } = payload
  const first = attempts.map((attempt) => attempt.on).sort()[0]
  if (first === undefined || attempts.length < leastAttempts) return false
  const channels = new Set(attempts.map(({ channel }) => channel))
  return channels.size >= 2 && addDays(first, leastAttemptDays) <= on && referrerContacted && schoolContacted
}

function pathwayAfter({ command, episode }: Moment): Pathway {
  return 'pathway' in command.payload ? command.payload.pathway : episode.pathway
}

// Drafts may stand side by side: nothing has been asked of anyone yet.
function hasOpenTwin(moment: Moment): boolean {
  const { command, episodes, episode, facts } = moment
  const own = command.type === 'added_pathway' ? null : episode.id
  const pathway = pathwayAfter(moment)
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
