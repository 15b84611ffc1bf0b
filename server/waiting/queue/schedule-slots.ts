import { range } from 'd3-array'
import { addDays } from '#schemas/calendar.ts'
import type { Outcome } from '#schemas/outcome.ts'
import { isPositive, whenSound } from '../when-sound.ts'

/** Who gets which slot: for each referral the ISO date given or null, and for each slot whether it was used. */
export type Schedule = {
  readonly given: readonly { readonly joined: string; readonly slot: string | null }[]
  readonly slots: readonly { readonly date: string; readonly used: boolean }[]
}

/** First come, first seen: each slot goes to the longest waiter who joined before that day; a slot with nobody to see is lost. */
export function scheduleSlots(joined: readonly string[], slotDates: readonly string[]): Schedule {
  const queue = joined.toSorted()
  const dates: string[] = []
  const slots = slotDates.toSorted().map((date) => {
    const head = queue[dates.length]
    const used = head !== undefined && head < date
    if (used) dates.push(date)
    return { date, used }
  })
  return { given: queue.map((day, index) => ({ joined: day, slot: dates[index] ?? null })), slots }
}

/** Slots spread evenly over so many days from an ISO date, at a rate per day; a slot between two days falls on the later. */
export function evenSlots(
  start: string,
  { days, perDay }: { readonly days: number; readonly perDay: number },
): Outcome<readonly string[], 'days-not-whole' | 'rate-not-positive'> {
  const conditions = {
    'days-not-whole': Number.isInteger(days) && days > 0,
    'rate-not-positive': isPositive(perDay),
  }
  return whenSound(conditions, () =>
    range(Math.floor((days - 1) * perDay + 1e-9) + 1).map((slot) =>
      addDays(start, Math.ceil(slot / perDay - 1e-9)),
    ),
  )
}
