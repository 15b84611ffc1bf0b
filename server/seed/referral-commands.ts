import { addDays } from '#schemas/calendar.ts'
import type { ReferralRole, Pathway } from '#schemas/referral-choices.ts'
import { referralEventShape, type EventOf, type ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { isOnEvidenceList } from '#server/referrals/evidence.ts'
import { evidenceNow } from '#server/referrals/evidence-now.ts'
import { transitionOf } from '#server/referrals/transitions.ts'
import { demonstrationRules } from './demonstration-pathways.ts'
import type { StoryEvent } from './referral-endings.ts'

/** One event of a story: on which day, when the next one is, and whose words it carries. */
export type Step = {
  readonly id: string
  /** ISO instant with milliseconds. */
  readonly recordedAt: string
  readonly on: string
  readonly next: string
  readonly channel?: string
  readonly isWordless?: true
  readonly episodeId: string
  readonly pathway: Pathway
  /** Words with the event's own marker at the end. */
  readonly say: (text: string) => string
  readonly actorOf: (role: ReferralRole) => string
}

type Payloads = { readonly [Type in StoryEvent]: EventOf<Type>['payload'] }
type Writing = { readonly referral: Referral; readonly step: Step }

/** The event of a step of a story, checked as it is written. */
export function eventOf(referral: Referral, type: StoryEvent, step: Step): ReferralEvent {
  const { on, recordedAt, id, episodeId, actorOf } = step
  const role = step.channel === undefined ? roleOf(type) : 'system'
  return referralEventShape.parse({
    id,
    recordedAt,
    type,
    episodeId,
    effectiveDate: on,
    actorId: actorOf(role),
    role,
    reasonCode: reasons[type] ?? null,
    note: null,
    supersedes: null,
    payload: payloads[type]({ referral, step }),
  })
}

const preferred: Readonly<Partial<Record<StoryEvent, ReferralRole>>> = {
  withdrawn: 'administrator',
  risk_changed: 'referrer',
  validation_answered: 'family',
}

function roleOf(type: StoryEvent): ReferralRole {
  return preferred[type] ?? transitionOf(type).who[0] ?? 'administrator'
}

const reasons: Readonly<Partial<Record<StoryEvent, string>>> = {
  declined: 'needs_met_by_support',
  funding_requested: 'out_of_area',
  funding_refused: 'not_funded',
  withdrawn: 'family_choice',
  voided: 'Entered for the wrong child',
}

const meeting = {
  mode: 'face_to_face',
  attendance: 'on_time',
  present: 'child_and_parent',
  appointmentId: null,
} as const

type Write<Type extends StoryEvent> = (writing: Writing) => Payloads[Type]

const payloads: { readonly [Type in StoryEvent]: Write<Type> } = {
  profile_started: ({ step }) => ({ pathway: step.pathway, consentBasis: 'parent agreed' }),
  referral_received: ({ referral, step }) => ({
    pathway: step.pathway,
    source: 'school',
    referrerOrganisationId: referral.fromOrganisationId,
    consentToRefer: true,
    responsibleBody: referral.areaId,
    estimated: false,
  }),
  triage_opened: () => ({}),
  info_requested: ({ referral, step }) => ({
    askedOf: 'school',
    evidenceIds: [missingEvidence(referral, step.pathway)],
    dueDate: addDays(step.on, 28),
    channel: 'email',
  }),
  info_received: ({ referral, step }) => ({ evidenceIds: askedIn(referral, step.episodeId) }),
  risk_changed: ({ step }) => ({
    whatChanged: step.say('School is worried about eating and weight. Somebody looks at this today.'),
    urgency: 'same_day',
  }),
  accepted: ({ referral, step }) => ({
    pathway: step.pathway,
    priority: 'routine',
    rationale: step.say(
      'Needs are seen at home and at school and have lasted. The next step here is to meet.',
    ),
    provider: referral.clinicId,
    familyLetterId: letterId(referral, 'family'),
    secondSignatureId: null,
  }),
  validation_sent: ({ step }) => ({ channel: step.channel ?? 'post', answerBy: addDays(step.on, 28) }),
  info_reminded: ({ referral, step }) => ({
    evidenceIds: askedIn(referral, step.episodeId),
    channel: step.channel ?? 'service',
    attempt: step.channel === 'second-channel' ? 2 : 1,
  }),
  validation_answered: ({ step }) => ({
    channel: 'phone',
    stillWanted: 'yes',
    words: step.isWordless ? null : step.say('Yes please. We are still waiting and would like to be seen.'),
  }),
  appointment_booked: ({ step }) => ({
    appointmentId: appointmentOf(step),
    date: step.next > step.on ? step.next : addDays(step.on, 21),
    time: hourOf(appointmentOf(step)),
    mode: 'face_to_face',
    clinicianId: step.actorOf('assessor'),
    adjustments: ['Quiet waiting room'],
    noticeGivenOn: step.on,
  }),
  wnb: ({ step }) => ({
    appointmentId: appointmentOf(step),
    invitationReceived: 'unknown',
    adjustmentsOffered: true,
    barriers: step.say('No car, and the bus takes two hours.'),
    safeguardingConsidered: true,
    contactAgainBy: addDays(step.on, 14),
  }),
  first_contact_attended: () => meeting,
  contact: () => ({ ...meeting, mode: 'video' }),
  assessment_complete: () => ({
    componentsDone: ['history', 'observation', 'school-information'],
    componentsWaived: [],
    componentsOpen: [],
  }),
  outcome_shared: ({ step }) => ({
    outcome: step.pathway === 'unsure' ? 'no_diagnosis_support_plan' : 'diagnosis_made',
    reviewOn: null,
    formulation: step.say('We talked about what fits, what helps and what comes next.'),
    sharedWith: 'Family and young person',
    conversationDate: step.on,
  }),
  support_started: ({ referral }) => ({ planId: `${referral.id}-plan` }),
  age_deferred: ({ step }) => ({ eligibleFrom: addDays(step.on, 200) }),
  funding_requested: ({ step }) => ({ panel: 'Area panel', panelDate: addDays(step.on, 40) }),
  funding_refused: () => ({ panel: 'Area panel' }),
  declined: ({ referral, step }) => ({
    needsFound: step.say('Help with reading and with busy places.'),
    advice: step.say('Keep the support that has begun; the speech and language team will ring.'),
    routeBack: step.say('Send a new request at any time with the next profile.'),
    familyLetterId: letterId(referral, 'family'),
    referrerLetterId: letterId(referral, 'referrer'),
    attempts: [],
    clinicianSignedOff: true,
  }),
  redirected: ({ referral }) => ({
    destination: 'Speech and language therapy',
    acceptedBy: 'Speech and language team',
    familyLetterId: letterId(referral, 'family'),
  }),
  discharged: ({ step }) => ({
    summary: step.say('Support is in place and the family know whom to ring.'),
    reviewRoute: 'Ring the clinic within two years',
  }),
  withdrawn: () => ({
    by: 'family',
    confirmedBy: null,
    supportKept: true,
    parentsDisagree: false,
    safeguardingChecked: true,
  }),
  removed_no_contact: ({ step }) => ({
    attempts: [
      { on: addDays(step.on, -60), channel: 'post', source: 'family' },
      { on: addDays(step.on, -40), channel: 'phone', source: 'family' },
      { on: addDays(step.on, -10), channel: 'text', source: 'family' },
    ],
    referrerContacted: true,
    schoolContacted: true,
    safeguardingChecked: true,
  }),
  transferred_out: ({ step }) => ({
    toOrganisation: 'Community paediatrics in another area',
    handoverSentOn: step.on,
    acknowledgedBy: 'Their referral team',
    originalDateSent: true,
  }),
  transition_to_adult: ({ step }) => ({
    adultService: 'Adult neurodevelopmental service',
    acceptedOn: step.on,
  }),
  voided: () => ({}),
}

function askedIn({ events }: Referral, episodeId: string): string[] {
  return events.flatMap((event) =>
    event.type === 'info_requested' && event.episodeId === episodeId ? event.payload.evidenceIds : [],
  )
}

// An appointment is known by the time it stands in, so its id is that of a time; one is for every pathway of its request.
function appointmentOf({ episodeId }: Step): string {
  const [referralId = ''] = episodeId.split(':')
  return `k_${referralId.replace(/[^a-z0-9]/g, '').slice(0, 30)}`
}

const hours = ['09:15', '10:15', '11:15', '13:15', '14:15', '15:15'] as const

// Stories do not know of one another; spread over the day, few of them meet.
function hourOf(appointmentId: string): string {
  const digits = Number(appointmentId.replaceAll(/\D/g, '').slice(-6))
  return hours[digits % hours.length] ?? hours[0]
}

function letterId({ letters }: Referral, to: 'family' | 'referrer'): string {
  return letters.find((letter) => letter.to === to)?.id ?? ''
}

const oftenMissing = ['hearing', 'vision', 'own-account', 'development', 'support-tried', 'impact', 'concern']

function missingEvidence(referral: Referral, pathway: Pathway): string {
  const held = evidenceNow(referral)
    .filter(({ state }) => state === 'have')
    .map(({ id }) => id)
  const wanted = oftenMissing.find(
    (id) => isOnEvidenceList(id, pathway, demonstrationRules.evidence) && !held.includes(id),
  )
  if (wanted === undefined) throw new Error('nothing is missing')
  return wanted
}
