import type { Actor } from '#schemas/actor.ts'
import { done, refused } from '#schemas/outcome.ts'
import { assessmentOutcomes, contactModes } from '#schemas/referral-event.ts'
import { clockNames, clocksOf } from '#server/referrals/clocks.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import type { State } from '#server/referrals/states.ts'
import type { Desk } from './desk.ts'
import { components, presences, type WaitingStep } from './record-step.ts'
import { episodeLine } from './referral-page.ts'
import { placeOf } from './referral-records.ts'

const clinicalNext: Readonly<Partial<Record<State, WaitingStep>>> = {
  waiting: 'first_contact_attended',
  booked: 'first_contact_attended',
  in_assessment: 'assessment_complete',
  outcome_pending: 'outcome_shared',
  outcome_shared: 'support_started',
}
const logisticalNext: Readonly<Partial<Record<State, WaitingStep>>> = { waiting: 'appointment_booked' }

/** One request on the list: its clocks by name, what happened, and the next step this person may record. */
export async function waitingPage(desk: Desk, actor: Actor, referralId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'referral' }, { referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  const isClinician = grant.by === 'clinic-received'
  const today = desk.now().slice(0, 10)
  return done({
    id: referral.id,
    once: desk.newId('e'),
    name: child.likesToBeCalled,
    reference: referral.reference,
    from: await placeOf(desk.store, referral.fromOrganisationId),
    isClinician,
    choices: { modes: contactModes, presences, components, outcomes: assessmentOutcomes },
    episodes: foldEvents(referral.events).map((episode) => episodeView(episode, { today, isClinician })),
    timeline: eventsInOrder(referral.events).map(({ id, type, effectiveDate, role }) => ({
      id,
      type,
      on: effectiveDate,
      by: role,
    })),
  })
}

function episodeView(
  episode: Episode,
  { today, isClinician }: { readonly today: string; readonly isClinician: boolean },
) {
  const clocks = clocksOf(episode, today)
  const next = (isClinician ? clinicalNext : logisticalNext)[episode.state] ?? null
  return {
    ...episodeLine(episode, today),
    next,
    appointmentOn: episode.appointment?.on ?? null,
    priority: isClinician ? episode.priority : null,
    clocks: clockNames.map((name) => ({ name, ...clocks[name] })),
  }
}
