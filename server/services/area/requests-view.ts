import { addMonths } from '#schemas/calendar.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { workedOut } from '#server/waiting/indicators/measured.ts'
import { measures, type MeasureName } from '#server/waiting/indicators/measures.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { requestFigures, type FigureUnit } from './request-figures.ts'
import { shownTogether, type ShownTogether } from './shown-together.ts'
import { aboutMonth } from './waits-view.ts'

/** What happens to requests: what was decided of those of each month, and every step of one month in figures. */
export function requestsView(book: FigureBook, month: BookMonth, pathway: Pathway | null) {
  const dims = dimsOf(pathway)
  const months = book.months.slice(0, book.months.indexOf(month) + 1)
  return {
    ...aboutMonth(book, month),
    pathway,
    decided: decidedOf(book, months, pathway),
    steps: Object.entries(requestFigures).map(([step, rows]) => ({
      step,
      rows: rows.map(([indicator, unit]) => ({ indicator, unit, value: valueOf(month, indicator, dims) })),
    })),
  }
}
export type RequestsView = ReturnType<typeof requestsView>
export type StepFigure = {
  readonly indicator: MeasureName
  readonly unit: FigureUnit
  readonly value: number | null
}

const monthsDrawn = 12
const whole = 'T02.month'
const accepted = 'T02.month.accepted'
const pending = 'T02.month.pending'

/**
 * The requests of each month a month after it ended, oldest first: accepted, not accepted and still without a decision, null where
 * one is too small to show. Null where no month can be shown. Pathways that are too small are left out and named.
 */
export function decidedOf(book: FigureBook, months: readonly BookMonth[], pathway: Pathway | null) {
  const drawn = months.slice(-monthsDrawn)
  const asked = { pathway, enough: monthsDrawn / 2 }
  const fine = shownTogether(book, drawn, { ...asked, indicators: [whole, accepted, pending] })
  const rough = shownTogether(book, drawn, { ...asked, indicators: [whole, accepted] })
  // Who still waits to hear is what the picture is for: worth leaving a pathway out.
  const together = fine.months.length >= Math.min(asked.enough, rough.months.length) ? fine : rough
  if (together.months.length === 0) return null
  return { leftOut: together.leftOut, months: together.months.map((month) => decidedIn(month, together)) }
}

function decidedIn(month: BookMonth, { figure }: ShownTogether) {
  return {
    month: addMonths(month.month, -1),
    asOf: month.asOf,
    received: figure(month, whole) ?? 0,
    accepted: figure(month, accepted),
    notAccepted: figure(month, 'T02.month.notAccepted'),
    pending: figure(month, pending),
  }
}
export type DecidedMonth = ReturnType<typeof decidedIn>

// What is worked out from other figures is worked out from those that are shown; shares of a hundred are whole.
function valueOf(month: BookMonth, indicator: MeasureName, dims: Dims): number | null {
  const measure = measures[indicator]
  if (measure.kind !== 'formula') return month.figure(indicator, dims)
  const value = workedOut(measure, (name) => month.figure(name, dims), 1)
  if (value === null) return null
  return indicator === 'F06' ? Math.round(value * 100) : Math.round(value * 10) / 10
}
