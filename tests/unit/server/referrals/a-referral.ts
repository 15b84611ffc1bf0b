import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { EventOf, ReferralCommand, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { MoveFacts, MoveRefusal } from '#server/referrals/move-facts.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'
import { transitionOf } from '#server/referrals/transitions.ts'

export const today = '2026-06-30'

/** A referral to which nothing has happened yet, with the letters the moves ask for. */
export function aReferral(changes: Partial<Referral> = {}): Referral {
  return {
    id: 'r1',
    areaId: 'area-1',
    childId: 'child-1',
    clinicId: 'clinic-1',
    fromOrganisationId: 'school-1',
    referrerId: 'person-1',
    reference: 'NF-0001',
    pack: null,
    evidence: [],
    agreement: null,
    events: [],
    letters: [
      { id: 'letter-family', to: 'family', on: '2024-01-15', text: 'Dear family' },
      { id: 'letter-referrer', to: 'referrer', on: '2024-01-15', text: 'Dear school' },
    ],
    outbox: [],
    outboxDue: null,
    claim: null,
    ...nowhereOnAList,
    createdAt: '2024-01-15T09:00:00.000Z',
    updatedAt: '2024-01-15T09:00:00.000Z',
    ...changes,
  }
}

const arrival = {
  pathway: 'autism',
  source: 'school',
  referrerOrganisationId: 'school-1',
  consentToRefer: true,
  responsibleBody: 'area-1',
  estimated: false,
} as const
const meeting = {
  mode: 'face_to_face',
  attendance: 'on_time',
  present: 'child_and_parent',
  appointmentId: null,
} as const

type Payloads = { readonly [Type in ReferralEventType]: EventOf<Type>['payload'] }

/** A payload that satisfies the guards of each event, for stories to change where they are about it. */
export const usual: Payloads = {
  profile_started: { pathway: 'autism', consentBasis: 'parent agreed' },
  referral_received: arrival,
  draft_discarded: {},
  triage_opened: {},
  info_requested: { askedOf: 'school', evidenceIds: ['hearing'], dueDate: '2099-01-01', channel: 'email' },
  info_reminded: { evidenceIds: ['hearing'], channel: 'email', attempt: 1 },
  info_received: { evidenceIds: ['hearing'] },
  info_waived: { evidenceIds: ['hearing'] },
  accepted: {
    pathway: 'autism',
    priority: 'routine',
    rationale: 'read by the panel',
    provider: 'clinic-1',
    familyLetterId: 'letter-family',
    secondSignatureId: null,
  },
  urgent_proposed: { proposedBy: 'person-2', rationale: 'place at school is about to end' },
  split: {
    into: [
      { pathway: 'autism', episodeId: 'e1' },
      { pathway: 'adhd', episodeId: 'e3' },
    ],
  },
  declined: {
    needsFound: 'needs help with reading',
    advice: 'school support, level two',
    routeBack: 'send again with the profile',
    familyLetterId: 'letter-family',
    referrerLetterId: 'letter-referrer',
    attempts: [],
    clinicianSignedOff: true,
  },
  redirected: { destination: 'paediatrics', acceptedBy: 'Dr Lee', familyLetterId: 'letter-family' },
  funding_requested: { panel: 'specialist panel', panelDate: '2099-01-01' },
  funding_approved: { panel: 'specialist panel' },
  funding_refused: { panel: 'specialist panel' },
  age_deferred: { eligibleFrom: '2099-01-01' },
  age_reached: {},
  appointment_booked: {
    appointmentId: 'a1',
    date: '2099-01-01',
    time: '10:00',
    mode: 'face_to_face',
    clinicianId: 'person-9',
    adjustments: ['quiet room'],
    noticeGivenOn: '2024-01-15',
  },
  cancelled_by_service: { appointmentId: 'a1' },
  cancelled_by_family: { appointmentId: 'a1' },
  wnb: {
    appointmentId: 'a1',
    invitationReceived: 'unknown',
    adjustmentsOffered: true,
    barriers: '',
    safeguardingConsidered: true,
    contactAgainBy: '2099-01-01',
  },
  dna: { appointmentId: 'a1', contactAgainBy: '2099-01-01' },
  first_contact_attended: meeting,
  contact: { ...meeting, mode: 'phone' },
  report_received: { kind: 'private_report', from: 'family' },
  added_pathway: { pathway: 'adhd', newEpisodeId: 'e2', raisedInReferral: false },
  assessment_complete: {
    componentsDone: ['history', 'observation'],
    componentsWaived: [],
    componentsOpen: [],
  },
  more_assessment_needed: {},
  outcome_shared: {
    outcome: 'no_diagnosis_support_plan',
    reviewOn: null,
    formulation: 'what we found',
    sharedWith: 'parent and child',
    conversationDate: '2024-01-15',
  },
  support_started: { planId: 'plan-1' },
  discharged: { summary: 'what we did', reviewRoute: 'ask the clinic within a year' },
  withdrawn: {
    by: 'parent',
    confirmedBy: 'person-8',
    supportKept: true,
    parentsDisagree: false,
    safeguardingChecked: true,
  },
  removed_no_contact: {
    attempts: [
      { on: '2024-01-15', channel: 'letter', source: 'family' },
      { on: '2024-01-16', channel: 'phone', source: 'family' },
      { on: '2024-01-17', channel: 'phone', source: 'family' },
    ],
    referrerContacted: true,
    schoolContacted: true,
    safeguardingChecked: true,
  },
  transferred_out: {
    toOrganisation: 'clinic far away',
    handoverSentOn: '2024-01-15',
    acknowledgedBy: 'Ms Roy',
    originalDateSent: true,
  },
  transfer_in: {
    ...arrival,
    source: 'transfer',
    originalReceivedDate: '2023-06-01',
    evidence: 'letter of 2 June 2023',
  },
  transition_to_adult: { adultService: 'adult team', acceptedOn: '2024-01-15' },
  deceased: { source: 'gp' },
  merged: { survivingEpisodeId: 'e0' },
  duplicate_joined: { mergedEpisodeId: 'e0', receivedOn: '2024-01-08' },
  voided: {},
  entry_withdrawn: {},
  reinstated: {},
  re_referral: { ...arrival, previousEpisodeId: 'e0', firstEverReceivedDate: '2023-01-09' },
  priority_changed: {
    from: 'routine',
    to: 'soon',
    rationale: 'place at school at stake',
    reviewOn: '2099-01-01',
  },
  validation_sent: { channel: 'text', answerBy: '2099-01-01' },
  escalated: { why: 'no-answer' },
  validation_answered: { channel: 'text', stillWanted: 'yes', words: null },
  risk_changed: { whatChanged: 'not sleeping', urgency: 'this_week' },
  risk_answered: { decision: 'support-offered', words: null },
  consent_changed: { scope: 'share_with_school', given: false },
}

type Saying = {
  readonly role?: ReferralRole
  readonly episodeId?: string
  readonly reasonCode?: string | null
  readonly supersedes?: string
}

/** An event as someone entitled to would ask for it on a day, with a payload changed where given. */
export function said<Type extends ReferralEventType>(
  type: Type,
  effectiveDate: string,
  payload: Partial<EventOf<Type>['payload']> = {},
): ReferralCommand {
  return {
    type,
    effectiveDate,
    episodeId: 'e1',
    actorId: 'person-2',
    role: transitionOf(type).who[0]!,
    reasonCode: 'a_reason',
    note: null,
    supersedes: null,
    payload: { ...usual[type], ...payload },
  } as ReferralCommand
}

/** The same command, said by someone else, about another episode, for another reason or as a correction. */
export function but(saying: Saying, command: ReferralCommand): ReferralCommand {
  return { ...command, ...saying }
}

let count = 0

/** What a move is given: a day, an instant that rises and an id nobody used. */
export function facts(changes: Partial<MoveFacts> = {}): MoveFacts {
  count += 1
  const now = new Date(Date.UTC(2026, 5, 30) + count).toISOString()
  return { today, now, id: `event-${String(count)}`, ...changes }
}

/** The referral after a story of moves that are all allowed. */
export function after(commands: readonly ReferralCommand[], start: Referral = aReferral()): Referral {
  return commands.reduce((referral, command) => {
    const outcome = recordEvent(referral, command, facts())
    if (!outcome.ok) throw new Error(`${command.type} on ${command.effectiveDate}: ${outcome.refusal}`)
    return outcome.value
  }, start)
}

/** Why a move is refused, or null when it is recorded. */
export function refusalOf(
  referral: Referral,
  command: ReferralCommand,
  changes: Partial<MoveFacts> = {},
): MoveRefusal | null {
  const outcome = recordEvent(referral, command, facts(changes))
  return outcome.ok ? null : outcome.refusal
}

/** Received, read and on the list: the story most stories begin with (S2 without the question to the school). */
export const onTheList = [
  said('referral_received', '2024-01-15'),
  said('triage_opened', '2024-01-16'),
  said('accepted', '2024-02-26'),
] as const

/** On to the end: seen, told, supported. */
export const toTheEnd = [
  ...onTheList,
  said('first_contact_attended', '2024-09-02'),
  said('assessment_complete', '2024-10-14'),
  said('outcome_shared', '2024-11-04'),
  said('support_started', '2024-12-02'),
] as const
