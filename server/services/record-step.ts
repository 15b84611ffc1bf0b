import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { assessmentOutcomes, contactModes, type ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { plans, referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { isoOfTyped } from './typed-date.ts'
import { openForClinician } from './triage-page.ts'

/** What may be recorded once a request is accepted; booking is for the people who look after the list, the rest for clinicians. */
export const waitingSteps = [
  'appointment_booked',
  'first_contact_attended',
  'assessment_complete',
  'outcome_shared',
  'support_started',
] as const
export type WaitingStep = (typeof waitingSteps)[number]

export const presences = ['child', 'child_and_parent', 'parent_only'] as const
export const components = ['history', 'observation', 'school-report', 'direct-assessment'] as const

/** A step as it was posted; `once` makes a double post one event. */
export type Recording = {
  readonly referralId: string
  readonly episodeId: string
  readonly once: string
  readonly form: URLSearchParams
}

/** Records one step of one pathway. Dates in the past are fine, dates ahead are not, except of a booking. */
export async function recordStep(
  desk: Desk,
  actor: Actor,
  recording: Recording,
): Promise<Outcome<{ rev: number }>> {
  const { referralId, form, once } = recording
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const step = waitingSteps.find((each) => each === form.get('step'))
  if (!step || !/^e_[a-z0-9]{8,32}$/.test(once)) return refused('not-from-this-state')
  if (step !== 'appointment_booked') {
    const clinical = await openForClinician(desk, { actor, action: 'write', section: 'triage' }, referralId)
    if (!clinical.ok) return clinical
  }
  const today = desk.now().slice(0, 10)
  const planId = await planIdOf(desk, opened.value.child.id)
  const facts = { ...recording, actorId: personOf(actor).personId, today, planId }
  const kept = await desk.store.records(referrals).mutate(referralId, (current) => {
    const command = commandOf(current, step, facts)
    if (!command.ok) return command
    return recordEvent(current, command.value, { today, now: desk.now(), id: once })
  })
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

type StepFacts = Recording & {
  readonly actorId: string
  readonly today: string
  readonly planId: string | null
}

function commandOf(
  current: Referral,
  step: WaitingStep,
  facts: StepFacts,
): Outcome<ReferralCommand, 'not-a-date' | 'step-incomplete'> {
  const { form, episodeId, actorId, today } = facts
  const typed = isoOfTyped({
    day: form.get('on-day') ?? '',
    month: form.get('on-month') ?? '',
    year: form.get('on-year') ?? '',
  })
  if (typed === null) return refused('not-a-date')
  const base = {
    episodeId,
    actorId,
    effectiveDate: step === 'appointment_booked' ? today : typed,
    reasonCode: null,
    note: null,
    supersedes: null,
  }
  const episode = foldEpisode(current.events, episodeId)
  const command = commands[step]({ base, facts, typed, episode })
  return command ? done(command) : refused('step-incomplete')
}

type Making = {
  readonly base: Pick<
    ReferralCommand,
    'episodeId' | 'actorId' | 'effectiveDate' | 'reasonCode' | 'note' | 'supersedes'
  >
  readonly facts: StepFacts
  /** The ISO day that was typed. */
  readonly typed: string
  readonly episode: Episode
}

// Null when something that has to be said is missing.
const commands: Readonly<Record<WaitingStep, (making: Making) => ReferralCommand | null>> = {
  appointment_booked: ({ base, facts: { form, once, today }, typed }) => {
    const mode = contactModes.find((each) => each === form.get('mode'))
    if (!mode) return null
    const booking = { appointmentId: `${once}:appointment`, date: typed, time: null, mode }
    const payload = { ...booking, clinicianId: null, adjustments: [], noticeGivenOn: today }
    return { ...base, role: 'administrator', type: 'appointment_booked', payload }
  },
  first_contact_attended: ({ base, facts: { form }, episode }) => {
    const mode = contactModes.find((each) => each === form.get('mode'))
    const present = presences.find((each) => each === form.get('present'))
    if (!mode || !present) return null
    const appointmentId = episode.appointment?.id ?? null
    const payload = { mode, present, attendance: 'on_time', appointmentId } as const
    return { ...base, role: 'assessor', type: 'first_contact_attended', payload }
  },
  assessment_complete: ({ base, facts: { form } }) => {
    const componentsDone = components.filter((each) => form.getAll('components').includes(each))
    const payload = { componentsDone, componentsWaived: [], componentsOpen: [] }
    return { ...base, role: 'assessor', type: 'assessment_complete', payload }
  },
  outcome_shared: ({ base, facts: { form }, typed }) => {
    const outcome = assessmentOutcomes.find((each) => each === form.get('outcome'))
    if (!outcome) return null
    const part = (name: string) => form.get(`review-${name}`) ?? ''
    const payload = {
      outcome,
      reviewOn: isoOfTyped({ day: part('day'), month: part('month'), year: part('year') }),
      formulation: (form.get('formulation') ?? '').trim().slice(0, 4000),
      sharedWith: (form.get('sharedWith') ?? '').trim().slice(0, 300),
      conversationDate: typed,
    }
    return { ...base, role: 'assessor', type: 'outcome_shared', payload }
  },
  // Where there is no plan to point to, somebody says why.
  support_started: ({ base, facts: { planId, form } }) => {
    const said = (form.get('noPlanBecause') ?? '').trim().slice(0, 300)
    const payload = { planId, noPlanBecause: planId === null && said !== '' ? said : null }
    return { ...base, role: 'assessor', type: 'support_started', payload }
  },
}

async function planIdOf({ store }: Desk, childId: string): Promise<string | null> {
  const { documents } = await store.records(plans).find('byChild', { equals: [childId], limit: 1 })
  return documents[0]?.id ?? null
}
