const dayLength = 86_400_000

export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** The parts of an ISO day (`2024-02-29`), or undefined when there is no such day. */
export function parseDay(iso: string): Day | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  const isReal = year !== '' && parts.month >= 1 && parts.month <= 12 && parts.day >= 1
  return isReal && parts.day <= daysIn(parts.year, parts.month) ? parts : undefined
}

/** The ISO day a number of days later (or earlier, below zero); throws for what is no day. */
export function addDays(iso: string, days: number): string {
  return isoOf(dayNumber(iso) + days)
}

/** Whole days from one ISO day to another; the first day is day 0, an earlier second day is below zero. Throws for what is no day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The parts of an ISO day that must be one; throws otherwise. */
export function requireDay(iso: string): Day {
  const parts = parseDay(iso)
  if (!parts) throw new RangeError(`"${iso}" is not a day`)
  return parts
}

// UTC has no clock changes, so every day is exactly as long as the next.
function dayNumber(iso: string): number {
  const { year, month, day } = requireDay(iso)
  return Date.UTC(year, month - 1, day) / dayLength
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / dayLength
}

// Gregorian day from days since 1970, counted in eras of 400 years that start in March.
function isoOf(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}
