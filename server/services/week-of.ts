import { addDays, daysBetween } from '#schemas/calendar.ts'

const aMonday = '2024-01-01'

/** The Monday of the week an ISO day is in. */
export function mondayOf(day: string): string {
  const offset = daysBetween(aMonday, day) % 7
  return addDays(day, -(offset < 0 ? offset + 7 : offset))
}
