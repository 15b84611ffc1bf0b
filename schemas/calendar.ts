import { bankHolidays } from './bank-holidays.ts'

const millisecondsInADay = 86_400_000

/** Whether a text is a real calendar date written YYYY-MM-DD (31 February is not). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = numbersIn(text)
  return day >= 1 && day <= daysIn(year, month)
}

/** Whole days from one ISO date to another; the first day is day 0, an earlier second date is negative. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The ISO date that many days after (or, negative, before) a date. */
export function addDays(date: string, days: number): string {
  return isoDateOf(dayNumber(date) + days)
}

/** The ISO date that many calendar months after a date; a day the month does not have becomes its last day. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate()
  return isoDateOf(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay)) / millisecondsInADay)
}

/** The number of an ISO date, counted in days; UTC has no clock changes, so every day is exactly as long as the next. */
export function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / millisecondsInADay
}

function isoDateOf(day: number): string {
  return new Date(day * millisecondsInADay).toISOString().slice(0, 10)
}

function partsOf(date: string): DateParts {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar date: ${date}`)
  return numbersIn(date)
}

type DateParts = { readonly year: number; readonly month: number; readonly day: number }

function numbersIn(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

// By counting, not by asking Date: waits are counted for hundreds of thousands of referrals at once.
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Whether an ISO date is a Monday to Friday and no bank holiday in England. */
export function isWorkingDay(date: string): boolean {
  // 1 January 1970, day 0, was a Thursday.
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return sinceMonday < 5 && !bankHolidays.has(date)
}

/** The ISO date that many working days after a date; the first counted is the next working day, and none are the day itself or the next. */
export function addWorkingDays(date: string, days: number): string {
  if (days <= 0) return isWorkingDay(date) ? date : addWorkingDays(addDays(date, 1), 0)
  const next = addWorkingDays(addDays(date, 1), 0)
  return days === 1 ? next : addWorkingDays(next, days - 1)
}

/** Of two ISO instants with milliseconds: the first, or one millisecond after the second when the first is not later. */
export function instantAfter(instant: string, last: string | null): string {
  if (last === null || instant > last) return instant
  return new Date(Date.parse(last) + 1).toISOString()
}
