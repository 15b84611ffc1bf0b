import type { Actor } from '#schemas/actor.ts'
import { addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { isOpen } from '#server/referrals/states.ts'
import { endingsFor } from './appointment-choices.ts'
import { cliniciansOf } from './clinic-people.ts'
import type { Desk } from './desk.ts'
import { openAppointment } from './open-appointment.ts'
import { placeOf } from './referral-records.ts'

/** What was arranged, what may be recorded of it now, and what else of this child is still open. */
export async function appointmentPage(desk: Desk, actor: Actor, slotId: string) {
  const opened = await openAppointment(desk, { actor, action: 'read' }, slotId)
  if (!opened.ok) return opened
  const { slot, child, referral, isClinician } = opened.value
  const today = londonDay(desk.now())
  const clinicians = await cliniciansOf(desk.store, slot.clinicId)
  const episodes = foldEvents(referral.events)
  return done({
    id: slot.id,
    referralId: referral.id,
    once: desk.newId('e'),
    name: child.likesToBeCalled,
    clinic: await placeOf(desk.store, slot.clinicId),
    on: slot.on,
    time: slot.time,
    minutes: slot.minutes,
    mode: slot.mode,
    place: slot.place,
    state: slot.state,
    ending: slot.ending,
    clinician: clinicians.find(({ id }) => id === slot.clinicianId)?.name ?? null,
    adjustments: slot.adjustments,
    interpreter: child.interpreter,
    isClinician,
    endings: slot.state === 'booked' ? endingsFor({ on: slot.on, today, isClinician, child }) : [],
    episodes: episodes
      .filter(({ state }) => isOpen(state))
      .map(({ id, pathway, state }) => ({ id, pathway, state, isIn: slot.episodeIds.includes(id) })),
    missedBefore: missedSince(referral, addMonths(today, -12)),
  })
}

const missedKinds: readonly string[] = ['wnb', 'dna', 'cancelled_by_family']

// How many appointments, whatever they were about, were missed or cancelled in a year: a pattern is a reason to ask what would help.
function missedSince({ events }: Referral, from: string): number {
  const missed = eventsInOrder(events).flatMap(({ type, effectiveDate, payload }) =>
    missedKinds.includes(type) && effectiveDate >= from && 'appointmentId' in payload
      ? [payload.appointmentId]
      : [],
  )
  return new Set(missed).size
}
