import { addDays, addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'

/** The day it is for a service that runs by the clock of this machine (ISO date): London's, not that of UTC. */
export function thisDay(): string {
  return londonDay(new Date().toISOString())
}

/** The day so many days from now, or before now (ISO date). */
export function inDays(days: number): string {
  return addDays(thisDay(), days)
}

/** The first day of the month so many months from this one (ISO date). */
export function inMonths(months: number): string {
  return addMonths(`${thisDay().slice(0, 7)}-01`, months)
}
