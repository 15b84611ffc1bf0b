import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { slotCloseReasons, slotModes, type Slot } from '#schemas/slot.ts'
import { slots } from '#server/store/collections.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { cliniciansOf } from './clinic-people.ts'
import type { Desk } from './desk.ts'
import { newSlot } from './new-slot.ts'
import { openSlots } from './open-slots.ts'
import { timeOfTyped } from './typed-time.ts'
import { mondayOf } from './week-of.ts'

const mostInAWeek = 60
const furthestDays = 366

type Session = Pick<Slot, 'time' | 'minutes' | 'mode' | 'place' | 'clinicianId'> & {
  readonly days: readonly string[]
  readonly count: number
}

/** Adds the times of one week as they were typed; those that clash with times that are there are left out and counted. */
export async function addSlots(
  desk: Desk,
  actor: Actor,
  form: URLSearchParams,
): Promise<Outcome<{ added: number; left: number; week: string }>> {
  const opened = await openSlots(desk, actor, 'write')
  if (!opened.ok) return opened
  const { clinicId, personId } = opened.value
  const today = londonDay(desk.now())
  const clinicians = (await cliniciansOf(desk.store, clinicId)).map(({ id }) => id)
  const read = readSession(form, { today, clinicians })
  if (typeof read === 'string') return refused('slots-incomplete', { field: read })
  const once = form.get('once') ?? ''
  if (!/^e_[a-z0-9]{8,32}$/.test(once)) return refused('slots-incomplete', { field: 'week' })
  const base = { areaId: opened.value.areaId, clinicId, changedBy: personId, changedAt: desk.now() }
  // The page and the place in the list make the id, so the same post twice adds the times once.
  const times = timesOf(read).map((time, index) =>
    newSlot({ ...base, ...time, id: `k_${once.slice(2, 26)}${twoDigits(index)}` }),
  )
  const written = await Promise.all(times.map((slot) => desk.store.records(slots).insert(slot)))
  const added = written.filter((one) => one.ok || one.refusal === 'already-exists').length
  return done({ added, left: times.length - added, week: mondayOf(read.days[0] ?? today) })
}

/** Closes times nobody has been given; a reason is kept. Whoever is booked is told first, by cancelling. */
export async function closeSlots(
  desk: Desk,
  actor: Actor,
  form: URLSearchParams,
): Promise<Outcome<{ closed: number }>> {
  const opened = await openSlots(desk, actor, 'write')
  if (!opened.ok) return opened
  const { clinicId, personId } = opened.value
  const because = slotCloseReasons.find((one) => one === form.get('reason'))
  const ids = form.getAll('slot').slice(0, mostInAWeek * 2)
  if (ids.length === 0) return refused('slots-incomplete', { field: 'slot' })
  if (!because) return refused('slots-incomplete', { field: 'reason' })
  const closed = await Promise.all(
    ids.map((id) =>
      desk.store.records(slots).mutate(id, (slot) => {
        if (slot.clinicId !== clinicId) return refused('not-found')
        if (slot.state !== 'open') return refused('slot-taken')
        const change = { changedBy: personId, changedAt: desk.now() }
        return done({
          ...slot,
          ...change,
          state: 'closed',
          openAt: null,
          clash: null,
          closedBecause: because,
        })
      }),
    ),
  )
  const [refusal] = closed.flatMap((one) => (one.ok ? [] : [one]))
  return refusal ?? done({ closed: closed.length })
}

type Known = { readonly today: string; readonly clinicians: readonly string[] }

// The session, or the name of the first field that is missing or cannot be.
function readSession(form: URLSearchParams, { today, clinicians }: Known): Session | string {
  const days = daysIn(form, today)
  if (typeof days === 'string') return days
  const numbers = numbersIn(form, days.length)
  if (typeof numbers === 'string') return numbers
  const mode = slotModes.find((one) => one === form.get('mode'))
  if (!mode) return 'mode'
  const chosen = form.get('clinician') ?? ''
  if (chosen !== '' && !clinicians.includes(chosen)) return 'clinician'
  const place = (form.get('place') ?? '').trim().slice(0, 120)
  return { days, ...numbers, mode, place, clinicianId: chosen === '' ? null : chosen }
}

function daysIn(form: URLSearchParams, today: string): readonly string[] | string {
  const week = isoOfTyped(typedDay(form, 'week'))
  if (week === null || week < addDays(today, -7) || week > addDays(today, furthestDays)) return 'week'
  const days = daysChosen(form, week).filter((day) => day >= today)
  return days.length === 0 ? 'days' : days
}

function daysChosen(form: URLSearchParams, week: string): readonly string[] {
  const monday = mondayOf(week)
  return ['0', '1', '2', '3', '4', '5', '6']
    .filter((weekday) => form.getAll('days').includes(weekday))
    .map((weekday) => addDays(monday, Number(weekday)))
}

function numbersIn(form: URLSearchParams, days: number) {
  const time = timeOfTyped(form.get('time') ?? '')
  const minutes = wholeNumber(form.get('minutes'), { from: 5, to: 480 })
  const count = wholeNumber(form.get('count'), { from: 1, to: Math.floor(mostInAWeek / days) })
  if (time === null) return 'time'
  if (minutes === null) return 'minutes'
  if (count === null || minuteOfDay(time) + minutes * count > 24 * 60) return 'count'
  return { time, minutes, count }
}

function wholeNumber(typed: string | null, { from, to }: { from: number; to: number }): number | null {
  const number = /^\d{1,4}$/.test((typed ?? '').trim()) ? Number(typed) : 0
  return number >= from && number <= to ? number : null
}

function minuteOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function timesOf({ days, count, time, minutes, ...rest }: Session) {
  return days.flatMap((on) =>
    Array.from({ length: count }, (_, index) => {
      const start = minuteOfDay(time) + index * minutes
      const at = `${twoDigits(Math.floor(start / 60))}:${twoDigits(start % 60)}`
      return { ...rest, minutes, on, time: at }
    }),
  )
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
