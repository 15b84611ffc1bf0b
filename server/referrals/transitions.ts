import type { ClosedReason } from '#schemas/episode-row.ts'
import { referralRoles, type ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { GuardName } from './guard-names.ts'
import { onTheList, openStates, states, toBeDecided, type State } from './states.ts'

export type ClockEffect =
  | 'none'
  | 'starts C1 C2 C3'
  | 'stops C1'
  | 'stops C2, starts C4'
  | 'stops C4'
  | 'opens C4 again'
  | 'stops C3, starts C5'
  | 'stops C5'
  | 'never pauses'
  | 'removal'
  | 'removal, stops C1'
  | 'as if never closed'
  | 'takes the earlier start'
  | 'not counted'
  | 'as if never written'

/** One way an episode may move: from where, by what, who may say so, what must be said, what must hold. */
export type Transition = {
  readonly row: number
  readonly from: readonly State[]
  readonly event: ReferralEventType
  readonly to: State | 'same' | 'previous'
  readonly reason?: ClosedReason
  readonly who: readonly ReferralRole[]
  readonly required: readonly string[]
  readonly guards: readonly GuardName[]
  readonly clock: ClockEffect
}

const clinic: readonly ReferralRole[] = ['administrator', 'triage']
const anyState = states.filter((state) => state !== 'none')
const anyone = referralRoles.filter((role) => role !== 'commissioner' && role !== 'system')
const said = ['reasonCode'] as const

// prettier-ignore
/** The whole life of an episode; docs/states.md is drawn from it. */
export const transitions: readonly Transition[] = [
  { row: 1, from: ['none'], event: 'profile_started', to: 'draft',
    who: ['referrer', 'family', 'administrator'], clock: 'none',
    required: ['consentBasis'], guards: ['one-draft-at-a-time'] },
  { row: 1, from: ['draft'], event: 'draft_discarded', to: 'closed', reason: 'entered_in_error',
    who: ['referrer', 'family', 'administrator'], clock: 'none',
    required: [], guards: ['own-draft'] },
  { row: 2, from: ['none', 'draft'], event: 'referral_received', to: 'received',
    who: ['referrer', 'administrator'], clock: 'starts C1 C2 C3',
    required: ['referrerOrganisationId', 'responsibleBody'],
    guards: ['consent-to-refer', 'referrer-permitted', 'backdating-has-reason', 'one-open-episode'] },
  { row: 3, from: ['received'], event: 'triage_opened', to: 'in_triage',
    who: ['administrator', 'triage', 'system'], clock: 'none',
    required: [], guards: [] },
  { row: 4, from: ['received', 'in_triage'], event: 'info_requested', to: 'info_requested',
    who: clinic, clock: 'never pauses',
    required: ['askedOf', 'evidenceIds', 'dueDate', 'channel'],
    guards: ['evidence-on-list', 'evidence-not-held', 'due-date-ahead'] },
  { row: 4, from: ['info_requested'], event: 'info_reminded', to: 'same',
    who: ['administrator', 'triage', 'system'], clock: 'never pauses',
    required: ['evidenceIds', 'channel'], guards: [] },
  { row: 5, from: ['info_requested'], event: 'info_received', to: 'in_triage',
    who: ['administrator', 'triage', 'referrer', 'family', 'young_person'], clock: 'never pauses',
    required: ['evidenceIds'], guards: [] },
  { row: 5, from: ['info_requested'], event: 'info_part_received', to: 'same',
    who: ['administrator', 'triage', 'referrer', 'family', 'young_person'], clock: 'never pauses',
    required: ['evidenceIds'], guards: ['part-of-what-was-asked'] },
  { row: 5, from: ['info_requested'], event: 'info_waived', to: 'in_triage',
    who: ['administrator', 'triage', 'system'], clock: 'never pauses',
    required: said, guards: ['system-waits-for-due-date'] },
  { row: 6, from: ['in_triage'], event: 'accepted', to: 'waiting',
    who: ['triage'], clock: 'stops C1',
    required: ['rationale', 'provider', 'familyLetterId'], guards: ['letters-written', 'urgent-signed-twice', 'one-open-episode'] },
  { row: 6, from: [...toBeDecided, ...onTheList], event: 'urgent_proposed', to: 'same',
    who: ['triage'], clock: 'never pauses',
    required: ['rationale'], guards: ['proposes-in-own-name'] },
  { row: 6, from: ['in_triage'], event: 'split', to: 'same',
    who: ['triage'], clock: 'none',
    required: ['into'], guards: ['only-unsure-splits', 'split-pathways-free'] },
  { row: 7, from: ['in_triage'], event: 'declined', to: 'closed', reason: 'declined_with_advice',
    who: ['triage'], clock: 'removal, stops C1',
    required: ['reasonCode', 'needsFound', 'advice', 'routeBack', 'familyLetterId', 'referrerLetterId'],
    guards: ['letters-written', 'asked-enough'] },
  { row: 8, from: ['in_triage', 'waiting'], event: 'redirected', to: 'closed', reason: 'redirected',
    who: ['triage'], clock: 'removal, stops C1',
    required: ['destination', 'acceptedBy'], guards: ['letters-written'] },
  { row: 9, from: ['in_triage'], event: 'funding_requested', to: 'funding_pending',
    who: ['triage', 'manager'], clock: 'never pauses',
    required: ['panel', 'panelDate'], guards: ['funding-applies'] },
  { row: 9, from: ['funding_pending'], event: 'funding_approved', to: 'waiting',
    who: ['triage', 'manager'], clock: 'stops C1',
    required: ['panel'], guards: [] },
  { row: 9, from: ['funding_pending'], event: 'funding_refused', to: 'closed', reason: 'funding_refused',
    who: ['triage', 'manager'], clock: 'removal, stops C1',
    required: ['panel', 'reasonCode'], guards: [] },
  { row: 10, from: ['in_triage'], event: 'age_deferred', to: 'age_deferred',
    who: ['triage', 'system'], clock: 'never pauses',
    required: ['eligibleFrom'], guards: ['minimum-age-applies', 'eligible-later'] },
  { row: 10, from: ['age_deferred'], event: 'age_reached', to: 'waiting',
    who: ['triage', 'system'], clock: 'stops C1',
    required: [], guards: ['old-enough'] },
  { row: 11, from: ['waiting'], event: 'appointment_booked', to: 'booked',
    who: ['administrator'], clock: 'never pauses',
    required: ['appointmentId', 'date', 'noticeGivenOn'], guards: ['booked-ahead'] },
  { row: 12, from: ['booked'], event: 'cancelled_by_service', to: 'waiting',
    who: ['administrator', 'assessor'], clock: 'never pauses',
    required: said, guards: ['same-appointment'] },
  { row: 12, from: ['booked'], event: 'cancelled_by_family', to: 'waiting',
    who: ['administrator', 'assessor'], clock: 'never pauses',
    required: said, guards: ['same-appointment'] },
  { row: 12, from: ['booked'], event: 'wnb', to: 'waiting',
    who: ['administrator', 'assessor'], clock: 'never pauses',
    required: ['contactAgainBy'], guards: ['same-appointment', 'was-not-brought-checklist'] },
  { row: 12, from: ['booked'], event: 'dna', to: 'waiting',
    who: ['administrator', 'assessor'], clock: 'never pauses',
    required: ['contactAgainBy'], guards: ['same-appointment'] },
  { row: 13, from: ['booked', 'waiting'], event: 'first_contact_attended', to: 'in_assessment',
    who: ['assessor'], clock: 'stops C2, starts C4',
    required: ['mode', 'attendance', 'present'], guards: ['mode-counts'] },
  { row: 14, from: openStates, event: 'contact', to: 'same',
    who: ['assessor', 'administrator', 'triage'], clock: 'none',
    required: ['mode'], guards: [] },
  { row: 14, from: openStates, event: 'report_received', to: 'same',
    who: ['assessor', 'administrator', 'triage'], clock: 'none',
    required: ['kind', 'from'], guards: [] },
  { row: 14, from: ['in_triage', 'in_assessment'], event: 'added_pathway', to: 'same',
    who: ['assessor', 'triage'], clock: 'none',
    required: ['newEpisodeId'], guards: ['one-open-episode'] },
  { row: 15, from: ['in_assessment'], event: 'assessment_complete', to: 'outcome_pending',
    who: ['assessor'], clock: 'stops C4',
    required: ['componentsDone'], guards: ['components-done'] },
  { row: 16, from: ['outcome_pending'], event: 'more_assessment_needed', to: 'in_assessment',
    who: ['assessor'], clock: 'opens C4 again',
    required: said, guards: [] },
  { row: 17, from: ['outcome_pending'], event: 'outcome_shared', to: 'outcome_shared',
    who: ['assessor'], clock: 'stops C3, starts C5',
    required: ['formulation', 'sharedWith', 'conversationDate'],
    guards: ['contact-first', 'conversation-held', 'review-dated'] },
  { row: 18, from: ['outcome_shared'], event: 'support_started', to: 'post_support',
    who: ['assessor'], clock: 'stops C5',
    required: [], guards: ['plan-or-reason'] },
  { row: 19, from: ['outcome_shared', 'post_support'], event: 'discharged', to: 'closed', reason: 'discharged',
    who: ['assessor', 'manager'], clock: 'none',
    required: ['summary', 'reviewRoute'], guards: [] },
  { row: 20, from: openStates, event: 'withdrawn', to: 'closed', reason: 'withdrawn',
    who: ['family', 'young_person', 'administrator', 'triage'], clock: 'removal',
    required: ['by', 'reasonCode'],
    guards: ['confirmed-by-service', 'parents-agree', 'safeguarding-checked'] },
  { row: 21, from: openStates, event: 'removed_no_contact', to: 'closed', reason: 'unable_to_contact',
    who: ['triage'], clock: 'removal',
    required: [], guards: ['tried-to-reach', 'safeguarding-checked'] },
  { row: 22, from: openStates, event: 'transferred_out', to: 'closed', reason: 'moved_out_of_area',
    who: ['administrator'], clock: 'removal',
    required: ['toOrganisation', 'handoverSentOn', 'acknowledgedBy'], guards: ['original-date-sent'] },
  { row: 23, from: ['none'], event: 'transfer_in', to: 'received',
    who: ['administrator'], clock: 'starts C1 C2 C3',
    required: ['originalReceivedDate', 'evidence', 'responsibleBody'],
    guards: ['original-date-earlier', 'consent-to-refer', 'one-open-episode'] },
  { row: 24, from: openStates, event: 'transition_to_adult', to: 'closed', reason: 'aged_out',
    who: ['assessor', 'triage'], clock: 'removal',
    required: ['adultService', 'acceptedOn'], guards: ['adult-service-accepted'] },
  { row: 25, from: anyState, event: 'deceased', to: 'closed', reason: 'deceased',
    who: ['administrator', 'triage'], clock: 'removal',
    required: ['source'], guards: [] },
  { row: 26, from: anyState, event: 'merged', to: 'closed', reason: 'duplicate',
    who: ['administrator'], clock: 'not counted',
    required: ['survivingEpisodeId'], guards: ['survivor-fits'] },
  { row: 26, from: openStates, event: 'duplicate_joined', to: 'same',
    who: ['administrator'], clock: 'takes the earlier start',
    required: ['mergedEpisodeId', 'receivedOn'], guards: ['joins-another'] },
  { row: 27, from: anyState, event: 'voided', to: 'closed', reason: 'entered_in_error',
    who: ['manager'], clock: 'not counted',
    required: said, guards: [] },
  { row: 27, from: anyState, event: 'entry_withdrawn', to: 'same',
    who: ['manager', 'triage', 'administrator', 'assessor'], clock: 'as if never written',
    required: said, guards: ['closing-withdrawable'] },
  { row: 28, from: ['closed'], event: 'reinstated', to: 'previous',
    who: ['manager', 'triage', 'administrator'], clock: 'as if never closed',
    required: said, guards: ['within-a-year', 'cooling-off-for-administrators', 'one-open-episode'] },
  { row: 29, from: ['none'], event: 're_referral', to: 'received',
    who: ['referrer', 'administrator'], clock: 'starts C1 C2 C3',
    required: ['previousEpisodeId', 'firstEverReceivedDate', 'responsibleBody'],
    guards: ['previous-closed', 'consent-to-refer', 'referrer-permitted', 'backdating-has-reason',
      'one-open-episode'] },
  { row: 30, from: onTheList, event: 'priority_changed', to: 'same',
    who: ['triage'], clock: 'never pauses',
    required: ['rationale', 'reviewOn'], guards: ['priority-as-seen', 'urgent-signed-twice'] },
  { row: 31, from: onTheList, event: 'validation_sent', to: 'same',
    who: ['administrator', 'system'], clock: 'never pauses',
    required: ['channel', 'answerBy'], guards: [] },
  { row: 31, from: openStates, event: 'escalated', to: 'same',
    who: ['system', 'administrator'], clock: 'never pauses',
    required: ['why'], guards: [] },
  { row: 31, from: onTheList, event: 'validation_answered', to: 'same',
    who: ['administrator', 'family', 'young_person'], clock: 'never pauses',
    required: ['channel', 'stillWanted'], guards: [] },
  { row: 32, from: openStates, event: 'risk_changed', to: 'same',
    who: anyone, clock: 'never pauses',
    required: ['whatChanged', 'urgency'], guards: [] },
  { row: 32, from: openStates, event: 'risk_answered', to: 'same',
    who: ['triage'], clock: 'never pauses',
    required: ['decision'], guards: ['risk-was-raised'] },
  { row: 33, from: openStates, event: 'consent_changed', to: 'same',
    who: ['family', 'young_person'], clock: 'never pauses',
    required: ['scope'], guards: [] },
]

const byEvent = new Map(transitions.map((transition) => [transition.event, transition]))

/** The row of the table for an event; every event has exactly one (a test holds it). */
export function transitionOf(event: ReferralEventType): Transition {
  const transition = byEvent.get(event)
  if (!transition) throw new RangeError(`No row for ${event}`)
  return transition
}
