import { isBlankDay, isoOfTyped, typedDay } from '#schemas/typed-day.ts'

/** A date typed in three boxes as an ISO date; empty when all are empty; as typed when it is not a date, for the service to refuse. */
export function readDate(form: URLSearchParams, name: string): string {
  const typed = typedDay(form, name)
  if (isBlankDay(typed)) return ''
  return isoOfTyped(typed) ?? `${typed.year}-${typed.month}-${typed.day}`
}
