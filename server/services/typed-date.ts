import { isIsoDate } from '#schemas/calendar.ts'

/** A date as it was typed in three boxes. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** The ISO day somebody typed ("27", "3", "2016"; "27th" and spaces are fine), or null when there is no such day. */
export function isoOfTyped({ day, month, year }: TypedDay): string | null {
  const dayOfMonth = day.trim().replace(/(st|nd|rd|th)$/i, '')
  const parts = [year.trim(), month.trim(), dayOfMonth]
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const iso = `${year.trim()}-${month.trim().padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}
