import { addDays, daysBetween } from '#schemas/calendar.ts'
import { byarInterval } from '#server/waiting/spread/byar-interval.ts'
import type { BookMonth } from './figure-book.ts'
import type { ShownTogether } from './shown-together.ts'

/** A list at the end of a period, and what it gained and lost per week in it, from shown figures alone. */
export type Rates = {
  readonly weeks: number
  readonly queue: number
  /** Requests per week, and the 95 % range chance leaves round them (Byar). */
  readonly demand: number
  readonly demandRange: readonly [low: number, high: number]
  /** First contacts per week. */
  readonly capacity: number
  /** Who leaves unseen, per week; 0 where nothing that is shown tells. */
  readonly leaving: number
}

/** What every month of a period has to show for its rates. */
export const ratedIndicators = ['W01', 'F01', 'F02'] as const

/** The rates of some months in a row; null when a part of them is too small to show. Refuses, by throwing, no months. */
export function ratesOf(
  period: readonly BookMonth[],
  { months, figure }: Pick<ShownTogether, 'months' | 'figure'>,
): Rates | null {
  const [first, last] = [period[0], period.at(-1)]
  if (!first || !last) throw new RangeError('a period without months')
  if (months.length < period.length) return null
  const weeks = daysBetween(first.month, addDays(last.asOf, 1)) / 7
  const sumOf = (indicator: string) => sum(period.map((month) => figure(month, indicator)))
  const [queue, received, seen] = [figure(last, 'W01'), sumOf('F01'), sumOf('F02')]
  if (queue === null || received === null || seen === null) return null
  const range = byarInterval(received)
  if (!range.ok) return null
  const unexplained = sum([figure(first, 'F00'), received, -seen, -queue])
  return {
    weeks,
    queue,
    demand: received / weeks,
    demandRange: [range.value.lower / weeks, range.value.upper / weeks],
    capacity: seen / weeks,
    // The list itself tells who left where their own count is too small to show.
    leaving: Math.max(0, sumOf('F03') ?? unexplained ?? 0) / weeks,
  }
}

function sum(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length < counts.length ? null : known.reduce((total, count) => total + count, 0)
}
