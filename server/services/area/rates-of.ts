import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { byarInterval } from '#server/waiting/spread/byar-interval.ts'
import type { BookMonth } from './figure-book.ts'

/** A list at the end of a period, and what it gained and lost per week in it, from shown figures alone. */
export type Rates = {
  readonly weeks: number
  readonly queue: number
  /** Requests per week, and the 95 % range chance leaves round them (Byar). */
  readonly demand: number
  readonly demandRange: readonly [low: number, high: number]
  /** First contacts per week. */
  readonly capacity: number
  /** Who leaves unseen, per week; 0 where that is too few to show. */
  readonly leaving: number
}

/** The rates of some months in a row; null when a part of them is too small to show. Refuses, by throwing, no months. */
export function ratesOf(months: readonly BookMonth[], dims: Dims): Rates | null {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) throw new RangeError('a period without months')
  const weeks = daysBetween(first.month, addDays(last.asOf, 1)) / 7
  const queue = last.figure('W01', dims)
  const received = sumOf(months, 'F01', dims)
  const seen = sumOf(months, 'F02', dims)
  if (queue === null || received === null || seen === null) return null
  const range = byarInterval(received)
  if (!range.ok) return null
  return {
    weeks,
    queue,
    demand: received / weeks,
    demandRange: [range.value.lower / weeks, range.value.upper / weeks],
    capacity: seen / weeks,
    leaving: (sumOf(months, 'F03', dims) ?? 0) / weeks,
  }
}

function sumOf(months: readonly BookMonth[], indicator: string, dims: Dims): number | null {
  const counts = months.map((month) => month.figure(indicator, dims))
  const known = counts.filter((count) => count !== null)
  return known.length < counts.length ? null : known.reduce((sum, count) => sum + count, 0)
}
