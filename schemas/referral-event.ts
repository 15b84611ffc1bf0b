import { z } from 'zod'
import {
  areaFindings,
  assessmentAreas,
  assessmentOutcomes,
  contactModes,
  escalationReasons,
  pathways,
  priorities,
  priorityGrounds,
  referralRoles,
  referralSources,
  riskDecisions,
  stillWanted,
  supervisorShape,
  validationChanges,
  validationOutcomes,
} from './referral-choices.ts'

const date = z.iso.date()
const code = z.string().min(1).max(80)
const key = z.string().min(1).max(120)
const line = z.string().max(300)
const words = z.string().max(4000)
const pathway = z.enum(pathways)

const attempts = z.array(z.strictObject({ on: date, channel: code, source: code })).max(20)
const meeting = {
  mode: z.enum(contactModes),
  attendance: z.enum(['on_time', 'late_but_seen']),
  present: z.enum(['child', 'parent_only', 'child_and_parent']),
  appointmentId: key.nullable(),
}
const yesNoUnknown = z.enum(['yes', 'no', 'unknown'])
const missed = { appointmentId: key }
const grounds = z.array(z.enum(priorityGrounds)).max(priorityGrounds.length).exactOptional()
const arrival = {
  pathway,
  source: z.enum(referralSources),
  referrerOrganisationId: key,
  consentToRefer: z.boolean(),
  responsibleBody: line,
  estimated: z.boolean(),
}

// What every event carries. The id is the idempotency key: the same command twice is one event.
const base = {
  id: key,
  episodeId: key,
  effectiveDate: date,
  // One fixed length, so that text order is time order.
  recordedAt: z.iso.datetime({ precision: 3 }),
  actorId: key,
  role: z.enum(referralRoles),
  reasonCode: code.nullable(),
  note: words.nullable(),
  supersedes: key.nullable(),
}

function event<Type extends string, Payload extends z.ZodRawShape>(type: Type, payload: Payload) {
  return z.strictObject({ ...base, type: z.literal(type), payload: z.strictObject(payload) })
}

/** Something that happened to one episode of a referral, in calendar days; corrections supersede, nothing is deleted. */
export const referralEventShape = z.discriminatedUnion('type', [
  event('profile_started', { pathway, consentBasis: line }),
  event('draft_discarded', {}),
  event('referral_received', arrival),
  event('triage_opened', {}),
  event('info_requested', {
    askedOf: line,
    evidenceIds: z.array(key).max(30),
    dueDate: date,
    channel: code,
  }),
  event('info_reminded', {
    evidenceIds: z.array(key).max(30),
    channel: code,
    attempt: z.number().int().min(1).max(9),
  }),
  event('info_received', { evidenceIds: z.array(key).max(30) }),
  event('info_part_received', { evidenceIds: z.array(key).min(1).max(30) }),
  event('info_waived', { evidenceIds: z.array(key).max(30) }),
  event('accepted', {
    pathway,
    priority: z.enum(priorities),
    rationale: words,
    provider: key,
    familyLetterId: key,
    // The person who proposed `urgent`; the one who accepts is the other of the two.
    secondSignatureId: key.nullable(),
    grounds,
    reviewOn: date.nullable().exactOptional(),
  }),
  event('urgent_proposed', { proposedBy: key, rationale: words, grounds }),
  event('split', {
    into: z
      .array(z.strictObject({ pathway, episodeId: key }))
      .min(2)
      .max(pathways.length),
  }),
  event('declined', {
    needsFound: words,
    advice: words,
    routeBack: words,
    familyLetterId: key,
    referrerLetterId: key,
    attempts,
    clinicianSignedOff: z.boolean(),
  }),
  event('redirected', { destination: line, acceptedBy: line, familyLetterId: key.nullable() }),
  event('funding_requested', { panel: line, panelDate: date }),
  event('funding_approved', { panel: line }),
  event('funding_refused', { panel: line }),
  event('age_deferred', { eligibleFrom: date }),
  event('age_reached', {}),
  event('appointment_booked', {
    appointmentId: key,
    date,
    time: z.iso.time().nullable(),
    mode: z.enum(contactModes),
    clinicianId: key.nullable(),
    adjustments: z.array(line).max(30),
    noticeGivenOn: date,
    slotId: key.nullable().exactOptional(),
  }),
  event('cancelled_by_service', missed),
  event('cancelled_by_family', missed),
  event('wnb', {
    ...missed,
    invitationReceived: yesNoUnknown,
    understood: yesNoUnknown.exactOptional(),
    rightLanguage: yesNoUnknown.exactOptional(),
    adjustmentsOffered: z.boolean(),
    barriers: words,
    safeguardingConsidered: z.boolean(),
    contactAgainBy: date,
    copiedTo: z
      .array(z.enum(['referrer', 'gp']))
      .max(2)
      .exactOptional(),
  }),
  event('dna', { ...missed, contactAgainBy: date }),
  event('first_contact_attended', meeting),
  event('contact', meeting),
  event('report_received', { kind: code, from: line }),
  event('added_pathway', { pathway, newEpisodeId: key, raisedInReferral: z.boolean() }),
  event('assessment_complete', {
    componentsDone: z.array(code).max(30),
    componentsWaived: z.array(code).max(30),
    componentsOpen: z.array(code).max(30),
    // For FASD: ten areas, none of them ever counted here, and whoever supervised from outside.
    areas: z.partialRecord(z.enum(assessmentAreas), z.enum(areaFindings)).exactOptional(),
    supervisor: supervisorShape.nullable().exactOptional(),
  }),
  event('more_assessment_needed', {}),
  event('outcome_shared', {
    outcome: z.enum(assessmentOutcomes),
    reviewOn: date.nullable(),
    formulation: words,
    sharedWith: line,
    conversationDate: date,
  }),
  event('support_started', { planId: key.nullable(), noPlanBecause: line.nullable().exactOptional() }),
  event('discharged', { summary: words, reviewRoute: words }),
  event('withdrawn', {
    by: line,
    confirmedBy: key.nullable(),
    supportKept: z.boolean(),
    parentsDisagree: z.boolean(),
    safeguardingChecked: z.boolean(),
  }),
  event('removed_no_contact', {
    attempts,
    referrerContacted: z.boolean(),
    schoolContacted: z.boolean(),
    safeguardingChecked: z.boolean(),
  }),
  event('transferred_out', {
    toOrganisation: line,
    handoverSentOn: date,
    acknowledgedBy: line,
    originalDateSent: z.boolean(),
  }),
  event('transfer_in', { ...arrival, originalReceivedDate: date, evidence: line }),
  event('transition_to_adult', { adultService: line, acceptedOn: date }),
  event('deceased', { source: line }),
  event('merged', { survivingEpisodeId: key }),
  event('duplicate_joined', { mergedEpisodeId: key, receivedOn: date }),
  event('voided', {}),
  // Takes out the one entry it supersedes, which then counts for nothing and stays on record.
  event('entry_withdrawn', {}),
  event('reinstated', {}),
  event('re_referral', { ...arrival, previousEpisodeId: key, firstEverReceivedDate: date }),
  event('priority_changed', {
    from: z.enum(priorities),
    to: z.enum(priorities),
    rationale: words,
    reviewOn: date,
    secondSignatureId: key.nullable().exactOptional(),
    grounds,
  }),
  event('validation_sent', { channel: code, answerBy: date }),
  event('escalated', { why: z.enum(escalationReasons) }),
  event('validation_answered', {
    channel: code,
    stillWanted: z.enum(stillWanted),
    words: words.nullable(),
    changed: z.array(z.enum(validationChanges)).max(validationChanges.length).exactOptional(),
    outcome: z.enum(validationOutcomes).exactOptional(),
  }),
  event('risk_changed', { whatChanged: words, urgency: z.enum(['same_day', 'this_week', 'routine']) }),
  event('risk_answered', { decision: z.enum(riskDecisions), words: words.nullable() }),
  event('consent_changed', { scope: code, given: z.boolean() }),
])

export type ReferralEvent = Readonly<z.infer<typeof referralEventShape>>
export type ReferralEventType = ReferralEvent['type']

/** Every event type, in the order of the states table. */
export const referralEventTypes: readonly ReferralEventType[] = referralEventShape.options.map(
  (option) => option.shape.type.value,
)

/** One kind of event. */
export type EventOf<Type extends ReferralEventType> = Extract<ReferralEvent, { readonly type: Type }>

// Omit over a union forgets which payload goes with which type unless it is applied to each member.
type Unstamped<Event> = Event extends ReferralEvent ? Omit<Event, 'id' | 'recordedAt'> : never

/** What someone asks to be recorded: an event that has no id and no time of recording yet. */
export type ReferralCommand = Readonly<Unstamped<ReferralEvent>>
