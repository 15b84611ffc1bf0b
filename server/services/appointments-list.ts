import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { Slot } from '#schemas/slot.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { childLine } from './clinic-lines.ts'
import { cliniciansOf } from './clinic-people.ts'
import { isShutOut } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { openSlots } from './open-slots.ts'
import { slotsBetween } from './slots-between.ts'

const daysAhead = 28
const daysBack = 28

/** The appointments of a clinic: those of the next four weeks, and those behind us of which nothing was recorded. */
export async function appointmentsList(desk: Desk, actor: Actor) {
  const opened = await openSlots(desk, actor, 'read')
  if (!opened.ok) return opened
  const { clinicId } = opened.value
  const today = londonDay(desk.now())
  const from = addDays(today, -daysBack)
  const all = await slotsBetween(desk.store, { clinicId, from, to: addDays(today, daysAhead) })
  const names = new Map((await cliniciansOf(desk.store, clinicId)).map(({ id, name }) => [id, name]))
  const booked = all.filter(({ state }) => state === 'booked')
  const lines = (
    await Promise.all(booked.map((slot) => appointmentLine(desk, actor, { slot, names, today })))
  ).flatMap((line) => (line ? [line] : []))
  return done({
    today,
    toRecord: lines.filter(({ on }) => on < today),
    ahead: lines.filter(({ on }) => on >= today),
    free: all.filter(({ state, on }) => state === 'open' && on >= today).length,
  })
}

type OneSlot = {
  readonly slot: Stored<Slot>
  readonly names: ReadonlyMap<string, string>
  readonly today: string
}

async function appointmentLine({ store }: Desk, actor: Actor, { slot, names, today }: OneSlot) {
  const referral = slot.referralId === null ? null : await store.records(referrals).get(slot.referralId)
  const child = referral && (await store.records(children).get(referral.childId))
  if (!referral || !child || isShutOut(actor, child)) return null
  const { initials, years, interpreter } = childLine({ referral, child }, today)
  return {
    id: slot.id,
    on: slot.on,
    time: slot.time,
    mode: slot.mode,
    place: slot.place,
    clinician: slot.clinicianId === null ? null : (names.get(slot.clinicianId) ?? ''),
    adjustments: slot.adjustments,
    initials,
    years,
    interpreter,
  }
}
