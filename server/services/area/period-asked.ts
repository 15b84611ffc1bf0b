import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { monthAsked, type MonthRefusal } from './month-asked.ts'

const usualMonths = 6

/** The months from one to another, both included; the newest six when neither was asked. A period that ends before it begins has no weeks. */
export function periodAsked(
  book: FigureBook,
  asked: { readonly from: string | null; readonly to: string | null },
): Outcome<readonly BookMonth[], MonthRefusal | 'period-without-weeks'> {
  const to = monthAsked(book, asked.to)
  if (!to.ok) return to
  const last = book.months.indexOf(to.value)
  if (asked.from === null || asked.from === '') {
    return done(book.months.slice(Math.max(0, last + 1 - usualMonths), last + 1))
  }
  const from = monthAsked(book, asked.from)
  if (!from.ok) return from
  const first = book.months.indexOf(from.value)
  return first > last ? refused('period-without-weeks') : done(book.months.slice(first, last + 1))
}
