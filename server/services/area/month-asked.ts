import { isIsoDate } from '#schemas/calendar.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'

export type MonthRefusal = 'no-months-yet' | 'month-not-a-month' | 'month-before-first' | 'month-not-yet'

/** The month somebody asks for as `YYYY-MM` or any ISO date in it; the newest when nothing was asked. */
export function monthAsked({ months }: FigureBook, asked: string | null): Outcome<BookMonth, MonthRefusal> {
  const [first, newest] = [months[0], months.at(-1)]
  if (!first || !newest) return refused('no-months-yet')
  if (asked === null || asked === '') return done(newest)
  const day = asked.length === 7 ? `${asked}-01` : asked
  if (!isIsoDate(day)) return refused('month-not-a-month')
  const month = `${day.slice(0, 8)}01`
  const found = months.find((one) => one.month === month)
  if (found) return done(found)
  return month < first.month
    ? refused('month-before-first', { first: first.month })
    : refused('month-not-yet', { newest: newest.month })
}
