import type { Actor } from '#schemas/actor.ts'
import { addDays, isIsoDate } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import { isOffered, slotCloseReasons, slotModes, type Slot } from '#schemas/slot.ts'
import { clinicEffect, type TypedBox } from './clinic-effect.ts'
import { cliniciansOf } from './clinic-people.ts'
import type { Desk } from './desk.ts'
import { openSlots } from './open-slots.ts'
import { slotsBetween } from './slots-between.ts'
import { mondayOf } from './week-of.ts'

const weeksBack = 4
const weeksAhead = 8

/** The week somebody looks at, and what they typed to see what more sessions would do. */
export type AskedCapacity = { readonly week: string | null; readonly typedIn: TypedBox }

/** The times of a clinic, week by week, one week in full, and what a change would do to the wait. */
export async function capacityPage(desk: Desk, actor: Actor, { week, typedIn }: AskedCapacity) {
  const opened = await openSlots(desk, actor, 'read')
  if (!opened.ok) return opened
  const { clinicId, isClinician } = opened.value
  const today = londonDay(desk.now())
  const thisWeek = mondayOf(today)
  const shown = week !== null && isIsoDate(week) ? mondayOf(week) : thisWeek
  const from = addDays(thisWeek, -7 * weeksBack)
  const all = await slotsBetween(desk.store, { clinicId, from, to: addDays(thisWeek, 7 * weeksAhead) })
  const ofWeek = await slotsBetween(desk.store, { clinicId, from: shown, to: addDays(shown, 7) })
  const clinicians = await cliniciansOf(desk.store, clinicId)
  const names = new Map(clinicians.map(({ id, name }) => [id, name]))
  return done({
    mayChange: !isClinician,
    effect: await clinicEffect(desk.store, { clinicId, today, typedIn }),
    once: desk.newId('e'),
    today,
    week: shown,
    weeks: weeksFrom(from, weeksBack + weeksAhead).map((monday) => weekSum(monday, { all, thisWeek })),
    slots: ofWeek.map((slot) => ({
      id: slot.id,
      on: slot.on,
      time: slot.time,
      minutes: slot.minutes,
      mode: slot.mode,
      place: slot.place,
      state: slot.state === 'open' && slot.on < today ? ('unused' as const) : slot.state,
      ending: slot.ending,
      closedBecause: slot.closedBecause,
      clinician: slot.clinicianId === null ? null : (names.get(slot.clinicianId) ?? ''),
    })),
    choices: {
      clinicians: clinicians.map(({ id, name }) => ({ id, name })),
      modes: slotModes,
      reasons: slotCloseReasons,
    },
  })
}

function weeksFrom(monday: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(monday, index * 7))
}

type Weeks = { readonly all: readonly Slot[]; readonly thisWeek: string }

/** What became of the times of one week; a cancelled appointment leaves its time to be given again. */
function weekSum(monday: string, { all, thisWeek }: Weeks) {
  const here = all.filter(({ on }) => monday <= on && on < addDays(monday, 7))
  const isEnded = (...endings: readonly Slot['ending'][]) =>
    here.filter(({ ending }) => endings.includes(ending)).length
  const inState = (state: Slot['state']) => here.filter((slot) => slot.state === state).length
  const attended = isEnded('attended')
  const missed = isEnded('was-not-brought', 'did-not-attend')
  const [open, booked, closed] = [inState('open'), inState('booked'), inState('closed')]
  return {
    monday,
    when: monday < thisWeek ? ('past' as const) : monday === thisWeek ? ('now' as const) : ('ahead' as const),
    offered: here.filter(isOffered).length,
    booked,
    open,
    attended,
    missed,
    cancelled: isEnded('cancelled-by-family', 'cancelled-by-service'),
    closed,
  }
}
