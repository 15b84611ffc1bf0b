import type { Clock } from '#questionnaires/engine/questionnaire.ts'
import { addDays } from '#schemas/calendar.ts'

const hour = 3_600_000

// Five in the afternoon in winter, six in summer.
const endOfDay = 'T17:00:00.000Z'

/**
 * When somebody must have acted, for an answer given at an ISO instant. Days are Mondays to Fridays and end at 17:00 UTC; holidays
 * are not known here, so a clock may ask too soon and never too late. An answer after hours counts from the next day.
 */
export function dueAt({ within, unit }: Clock, at: string): string {
  if (unit === 'hours') return new Date(Date.parse(at) + within * hour).toISOString()
  const today = at.slice(0, 10)
  const first = at < today + endOfDay && isWorkingDay(today) ? today : workingDayAfter(today)
  const last = Array.from({ length: within }).reduce<string>((day) => workingDayAfter(day), first)
  return last + endOfDay
}

function workingDayAfter(day: string): string {
  const next = addDays(day, 1)
  return isWorkingDay(next) ? next : workingDayAfter(next)
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}
