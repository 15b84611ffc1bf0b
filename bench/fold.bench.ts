import type { ReferralEvent } from '#schemas/referral-event.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import type { BenchRow } from './profile.bench.ts'

const episodes = 100_000
const stories = 2000
const targetMs = 2000
const asOf = '2026-06-30'

/** State and clocks of 100,000 episodes of 20 events each, on one core. */
export const foldBench = { name: 'fold', run }

function run(): readonly BenchRow[] {
  const each = Array.from({ length: stories }, (_, seed) => aStory(seed))
  const texts = each.map((events) => JSON.stringify(events))
  const rounds = Array.from({ length: 3 }, () => cpuMsOf(() => stoppedAmong(each))).slice(1)
  const reading = cpuMsOf(() => texts.map((text): unknown => JSON.parse(text))) * (episodes / stories)
  const value = Math.min(...rounds)
  return [
    {
      name: 'state and clocks of 100,000 episodes of 20 events',
      value,
      unit: 'ms',
      ratio: value / reading,
      target: '≤ 2,000 ms',
      ok: value <= targetMs,
    },
    { name: 'floor: the same events read as JSON', value: reading, unit: 'ms', target: 'none', ok: true },
  ]
}

function stoppedAmong(each: readonly (readonly ReferralEvent[])[]): number {
  let stopped = 0
  for (let turn = 0; turn < episodes / stories; turn += 1) {
    for (const events of each) {
      const [episode] = foldEvents(events)
      if (episode?.state === 'closed' && clocksOf(episode, asOf).C2.state === 'stopped') stopped += 1
    }
  }
  if (stopped !== episodes) throw new Error(`${stopped} of ${episodes} stories were told to the end`)
  return stopped
}

// Processor time, not the clock on the wall, so that other work on the machine is not counted against one core.
function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

type Told = {
  readonly [Event in ReferralEvent as Event['type']]: Pick<Event, 'type' | 'payload'>
}[ReferralEvent['type']]

function aStory(seed: number): readonly ReferralEvent[] {
  return told.map((event, at) => {
    const day = `${2023 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (seed % 28)).padStart(2, '0')}`
    return {
      id: `e_${seed}_${at}`,
      episodeId: `p_${seed}`,
      effectiveDate: day,
      recordedAt: `${day}T09:00:00.000Z`,
      actorId: 'p_bench',
      role: 'triage',
      reasonCode: null,
      note: null,
      supersedes: null,
      ...event,
    }
  })
}

const meeting = {
  mode: 'face_to_face',
  attendance: 'on_time',
  present: 'child_and_parent',
  appointmentId: 'a_2',
} as const

// One long way through: asked back, booked twice, asked how things are, seen, told, supported, discharged.
const told: readonly Told[] = [
  { type: 'profile_started', payload: { pathway: 'adhd', consentBasis: 'parent' } },
  {
    type: 'referral_received',
    payload: {
      pathway: 'adhd',
      source: 'school',
      referrerOrganisationId: 'o_school',
      consentToRefer: true,
      responsibleBody: 'o_clinic',
      estimated: false,
    },
  },
  { type: 'triage_opened', payload: {} },
  {
    type: 'info_requested',
    payload: { askedOf: 'school', evidenceIds: ['x'], dueDate: '2023-06-01', channel: 'email' },
  },
  { type: 'info_reminded', payload: { evidenceIds: ['x'], channel: 'email', attempt: 1 } },
  { type: 'info_received', payload: { evidenceIds: ['x'] } },
  {
    type: 'accepted',
    payload: {
      pathway: 'adhd',
      priority: 'routine',
      rationale: 'as agreed',
      provider: 'o_clinic',
      familyLetterId: 'l_1',
      secondSignatureId: null,
    },
  },
  { type: 'validation_sent', payload: { channel: 'email', answerBy: '2023-09-01' } },
  { type: 'validation_answered', payload: { channel: 'email', stillWanted: 'yes', words: null } },
  { type: 'risk_changed', payload: { whatChanged: 'sleep', urgency: 'routine' } },
  { type: 'risk_answered', payload: { decision: 'no-change', words: null } },
  {
    type: 'appointment_booked',
    payload: {
      appointmentId: 'a_1',
      date: '2024-01-10',
      time: null,
      mode: 'face_to_face',
      clinicianId: null,
      adjustments: [],
      noticeGivenOn: '2023-12-01',
    },
  },
  { type: 'cancelled_by_service', payload: { appointmentId: 'a_1' } },
  {
    type: 'appointment_booked',
    payload: {
      appointmentId: 'a_2',
      date: '2024-03-10',
      time: null,
      mode: 'face_to_face',
      clinicianId: null,
      adjustments: [],
      noticeGivenOn: '2024-02-01',
    },
  },
  { type: 'first_contact_attended', payload: meeting },
  { type: 'contact', payload: meeting },
  {
    type: 'assessment_complete',
    payload: { componentsDone: ['x'], componentsWaived: [], componentsOpen: [] },
  },
  {
    type: 'outcome_shared',
    payload: {
      outcome: 'diagnosis_made',
      reviewOn: null,
      formulation: 'as told',
      sharedWith: 'family',
      conversationDate: '2024-06-01',
    },
  },
  { type: 'support_started', payload: { planId: null } },
  { type: 'discharged', payload: { summary: 'as told', reviewRoute: 'school' } },
]
