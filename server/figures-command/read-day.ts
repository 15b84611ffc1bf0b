import { addMonths, isIsoDate } from '#schemas/calendar.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { FaultKind } from './episode-line.ts'

// Somebody of 25 who was referred at birth.
const longestMonths = 26 * 12

/** A day as an ISO date, or null for an empty cell or a dash; `today` is the last day that can have come. */
export function readDay(cell: string, today: string): Outcome<string | null, FaultKind> {
  if (isEmpty(cell)) return done(null)
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(cell)) return refused('ambiguous-date')
  const day = isoOf(cell)
  if (!isIsoDate(day)) return refused('not-a-date')
  if (day > today) return refused('in-the-future')
  if (day < addMonths(today, -longestMonths)) return refused('too-long-ago')
  return done(day)
}

/** Whether nothing was written; a dash is how many tables write that. */
export function isEmpty(cell: string): boolean {
  return cell === '' || cell === '-' || cell === '–'
}

// Days before months, as dates are written in England.
function isoOf(cell: string): string {
  const english = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell)
  return english ? `${english[3]}-${english[2]}-${english[1]}` : cell
}
