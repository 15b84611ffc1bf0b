import type { Clock } from '#questionnaires/engine/questionnaire.ts'
import { addDays, addWorkingDays, isWorkingDay } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'

const hour = 3_600_000

// Five in the afternoon in winter, six in summer.
const endOfDay = 'T17:00:00.000Z'

/**
 * When somebody must have acted, for an answer given at an ISO instant. Days are working days in England and end at 17:00 UTC;
 * school holidays are not known here, so a clock may ask too soon and never too late. An answer after hours counts from the
 * next working day.
 */
export function dueAt({ within, unit }: Clock, at: string): string {
  if (unit === 'hours') return new Date(Date.parse(at) + within * hour).toISOString()
  const today = londonDay(at)
  const first = at < today + endOfDay && isWorkingDay(today) ? today : addWorkingDays(addDays(today, 1), 0)
  return addWorkingDays(first, within) + endOfDay
}
