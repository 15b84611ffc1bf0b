import { addDays, addMonths, isIsoDate } from '#schemas/calendar.ts'

// More would cost an engine more than a range does.
const most = 100

/**
 * The years, months and days that make up the time from one ISO date to before another, as what their days and instants begin
 * with: 2024-12-30 to 2026-02-01 is 2024-12-30, 2024-12-31, 2025, 2026-01. Null when a bound is no date or there are too many.
 */
export function dayPrefixes(from: string, to: string): readonly string[] | null {
  if (!isIsoDate(from) || !isIsoDate(to)) return null
  const prefixes: string[] = []
  for (let at = from; at < to;) {
    if (prefixes.length === most) return null
    const part = parts.find(({ begins, next }) => at.endsWith(begins) && next(at) <= to) ?? aDay
    prefixes.push(part.prefix(at))
    at = part.next(at)
  }
  return prefixes
}

type Part = {
  /** How the first day of such a part ends. */
  readonly begins: string
  readonly prefix: (day: string) => string
  readonly next: (day: string) => string
}

const aDay: Part = { begins: '', prefix: (day) => day, next: (day) => addDays(day, 1) }
const parts: readonly Part[] = [
  { begins: '-01-01', prefix: (day) => day.slice(0, 4), next: (day) => addMonths(day, 12) },
  { begins: '-01', prefix: (day) => day.slice(0, 7), next: (day) => addMonths(day, 1) },
]
