import type { ValidationOutcome } from '#schemas/referral-choices.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import type { Episode } from './episode.ts'

type Payloads = { readonly [Event in ReferralEvent as Event['type']]: Event['payload'] }
type Dated<Type extends ReferralEventType = ReferralEventType> = {
  readonly [Each in Type]: {
    readonly type: Each
    readonly effectiveDate: string
    readonly payload: Payloads[Each]
  }
}[Type]
type Learned<Type extends ReferralEventType> = (
  episode: Episode,
  on: string,
  payload: Payloads[Type],
) => Partial<Episode>

const nothing = (): Partial<Episode> => ({})
const appointmentLost = (): Partial<Episode> => ({ appointment: null })
const infoSettled = (): Partial<Episode> => ({ asked: null })
const decidedByPanel = (_episode: Episode, on: string): Partial<Episode> => ({
  decidedOn: on,
  decision: 'accepted',
})

function arrived(
  _episode: Episode,
  on: string,
  payload: Payloads['referral_received'] | Payloads['re_referral'] | Payloads['transfer_in'],
): Partial<Episode> {
  const { pathway, estimated } = payload
  return { pathway, estimated, receivedOn: on, localReceivedOn: on, lastTouchOn: on }
}

// Two changes nobody has answered yet stand as the more pressing one.
function moreUrgent(known: Episode['risk'], told: NonNullable<Episode['risk']>): Episode['risk'] {
  const rank = ['same_day', 'this_week', 'routine']
  return known && rank.indexOf(known.urgency) <= rank.indexOf(told.urgency) ? known : told
}

const gettingInTouch = (_episode: Episode, on: string): Partial<Episode> => ({
  escalatedOn: on,
  answerBy: null,
})

// How soon a clinician looks at what came of an answer; nothing for an outcome that needs no look.
const urgencyOf: Readonly<Partial<Record<ValidationOutcome, NonNullable<Episode['risk']>['urgency']>>> = {
  'clinician-looks': 'this_week',
  safeguarding: 'same_day',
}

// What a person was asked to do, by why.
const escalations: Readonly<
  Record<Payloads['escalated']['why'], (episode: Episode, on: string) => Partial<Episode>>
> = {
  'no-answer': gettingInTouch,
  'no-other-way': gettingInTouch,
  'change-to-look-at': ({ risk }, on) => ({ risk: risk && { ...risk, remindedOn: on } }),
  'priority-review': (_episode, on) => ({ priorityRemindedOn: on }),
}

function met(first: boolean) {
  return (episode: Episode, on: string, { mode, present }: Payloads['contact']): Partial<Episode> => ({
    contacts: [...episode.contacts, { on, mode, present, first }],
    lastTouchOn: on,
    unanswered: [],
    answerBy: null,
    escalatedOn: null,
    ...(first && { appointment: null, assessing: [...episode.assessing, { from: on, to: null }] }),
  })
}

function missed(
  episode: Episode,
  on: string,
  { contactAgainBy }: Payloads['dna'] | Payloads['wnb'],
): Partial<Episode> {
  return { appointment: null, answerBy: contactAgainBy, missed: [...episode.missed, on] }
}

// What each kind of event teaches about its episode, apart from the state, which the table alone decides.
const learnedFrom: { readonly [Type in ReferralEventType]: Learned<Type> } = {
  profile_started: (_episode, _on, { pathway }) => ({ pathway }),
  draft_discarded: nothing,
  referral_received: arrived,
  triage_opened: nothing,
  info_requested: (_episode, on, { askedOf, evidenceIds, dueDate }) => ({
    asked: { of: askedOf, evidenceIds, due: dueDate, on, reminders: [] },
  }),
  info_reminded: ({ asked }, on, { channel }) => ({
    asked: asked && { ...asked, reminders: [...asked.reminders, { on, channel }] },
  }),
  info_received: infoSettled,
  info_part_received: ({ asked }, _on, { evidenceIds }) => ({
    asked: asked && { ...asked, evidenceIds: asked.evidenceIds.filter((id) => !evidenceIds.includes(id)) },
  }),
  info_waived: infoSettled,
  accepted: (_episode, on, { pathway, priority, provider, reviewOn }) => ({
    decidedOn: on,
    decision: 'accepted',
    lastTouchOn: on,
    pathway,
    priority,
    priorityReviewOn: reviewOn ?? null,
    priorityRemindedOn: null,
    urgentProposed: null,
    provider,
  }),
  urgent_proposed: (_episode, on, { proposedBy }) => ({ urgentProposed: { by: proposedBy, on } }),
  // The episode goes on as the first of the pathways; the others get episodes of their own.
  split: (_episode, _on, { into }) => ({ pathway: into[0]?.pathway ?? 'unsure' }),
  declined: (_episode, on) => ({ decidedOn: on, decision: 'declined' }),
  // Sending on from triage is itself the decision; sending on from the list leaves the earlier one.
  redirected: ({ decidedOn }, on) => (decidedOn === null ? { decidedOn: on, decision: 'redirected' } : {}),
  funding_requested: (_episode, on, { panelDate }) => ({ panelDate, lastTouchOn: on }),
  funding_approved: decidedByPanel,
  funding_refused: (_episode, on) => ({ decidedOn: on, decision: 'declined' }),
  age_deferred: (_episode, on, { eligibleFrom }) => ({ eligibleFrom, lastTouchOn: on }),
  age_reached: decidedByPanel,
  // Whoever books gets in touch; a question nobody has answered goes on waiting for its answer.
  appointment_booked: ({ unanswered, answerBy }, on, { appointmentId, date }) => ({
    appointment: { id: appointmentId, on: date },
    lastTouchOn: on,
    answerBy: unanswered.length > 0 ? answerBy : null,
  }),
  cancelled_by_service: appointmentLost,
  cancelled_by_family: appointmentLost,
  wnb: missed,
  dna: missed,
  first_contact_attended: met(true),
  contact: met(false),
  report_received: nothing,
  added_pathway: nothing,
  assessment_complete: ({ assessing }, on) => ({
    assessing: assessing.map((span) => (span.to === null ? { ...span, to: on } : span)),
  }),
  more_assessment_needed: ({ assessing }, on) => ({ assessing: [...assessing, { from: on, to: null }] }),
  outcome_shared: (_episode, on, { outcome }) => ({ outcome, outcomeSharedOn: on }),
  support_started: (_episode, on) => ({ supportStartedOn: on }),
  discharged: nothing,
  withdrawn: nothing,
  removed_no_contact: nothing,
  transferred_out: nothing,
  // Moving house costs no one their place: the first service's date is the start.
  transfer_in: (episode, on, payload) => ({
    ...arrived(episode, on, payload),
    receivedOn: payload.originalReceivedDate,
  }),
  transition_to_adult: nothing,
  deceased: nothing,
  merged: (_episode, _on, { survivingEpisodeId }) => ({ mergedInto: survivingEpisodeId }),
  duplicate_joined: ({ receivedOn }, _on, { receivedOn: other }) => ({
    receivedOn: receivedOn !== null && receivedOn < other ? receivedOn : other,
  }),
  voided: nothing,
  entry_withdrawn: nothing,
  reinstated: ({ decision, decidedOn }, on) => ({
    closedOn: null,
    closedReason: null,
    mergedInto: null,
    lastTouchOn: on,
    // A decision that closed the episode goes with the closing.
    ...(decision === 'accepted' ? { decision, decidedOn } : { decision: null, decidedOn: null }),
  }),
  re_referral: (episode, on, payload) => ({
    ...arrived(episode, on, payload),
    firstEverReceivedOn: payload.firstEverReceivedDate,
  }),
  priority_changed: (_episode, _on, { to, reviewOn }) => ({
    priority: to,
    priorityReviewOn: reviewOn,
    priorityRemindedOn: null,
    urgentProposed: null,
  }),
  validation_sent: ({ unanswered }, on, { answerBy, channel }) => ({
    answerBy,
    lastCheckInOn: on,
    unanswered: [...unanswered, { on, channel }],
  }),
  escalated: (episode, on, { why }) => escalations[why](episode, on),
  validation_answered: ({ risk }, on, { outcome }) => {
    const urgency = outcome && urgencyOf[outcome]
    const answered = { answerBy: null, unanswered: [], escalatedOn: null, lastTouchOn: on }
    return urgency ? { ...answered, risk: moreUrgent(risk, { on, urgency, remindedOn: null }) } : answered
  },
  risk_changed: ({ risk }, on, { urgency }) => ({
    lastTouchOn: on,
    risk: moreUrgent(risk, { on, urgency, remindedOn: null }),
  }),
  risk_answered: (_episode, on) => ({ lastTouchOn: on, risk: null }),
  consent_changed: nothing,
}

/** What an event teaches about its episode: the facts that change, apart from the state. */
export function factsFrom<Type extends ReferralEventType>(
  episode: Episode,
  event: Dated<Type>,
): Partial<Episode> {
  const learn: Learned<Type> = learnedFrom[event.type]
  return learn(episode, event.effectiveDate, event.payload)
}
