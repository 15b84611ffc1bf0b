import { addMonths } from '#schemas/calendar.ts'
import { measureSets } from '#schemas/measure-set.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { workedOut } from '#server/waiting/indicators/measured.ts'
import { measures, type MeasureName } from '#server/waiting/indicators/measures.ts'
import { percentOf } from '#server/waiting/protect/shown-count.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { requestFigures, type FigureUnit } from './request-figures.ts'
import { shownTogether, type ShownTogether } from './shown-together.ts'
import { aboutMonth } from './waits-view.ts'

/** What happens to requests: what was decided of those of each month, and every step of one month in figures. */
export function requestsView(book: FigureBook, month: BookMonth, pathway: Pathway | null) {
  const months = book.months.slice(0, book.months.indexOf(month) + 1)
  return {
    ...aboutMonth(book, month),
    pathway,
    decided: decidedOf(book, months, pathway),
    steps: Object.entries(requestFigures).map(([step, rows]) => ({
      step,
      rows: rows.map(([indicator, unit]) => ({
        indicator,
        unit,
        ...stepFigure(book, { month, indicator, pathway }),
      })),
    })),
  }
}
export type RequestsView = ReturnType<typeof requestsView>
export type StepFigure = {
  readonly indicator: MeasureName
  readonly unit: FigureUnit
} & Found

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

/** Why a figure is not there: too few, not told apart by pathway, or nothing recorded it could be counted from. */
type WhyMissing = 'hidden' | 'not-by-pathway' | 'not-recorded'
type Found = {
  readonly value: number | null
  readonly leftOut: readonly Pathway[]
  readonly missing: WhyMissing | null
}

// Times are offered by clinics, to all pathways alike, and not every clinic records them.
const ofTimes: readonly MeasureName[] = ['A03.offered', 'A03.attended', 'A03']

function stepFigure(book: FigureBook, asked: FigureAsked): Found {
  const { month, indicator, pathway } = asked
  const none = (missing: WhyMissing) => ({ value: null, leftOut: [], missing })
  if (ofTimes.includes(indicator) && pathway !== null) return none('not-by-pathway')
  if (ofTimes.includes(indicator) && !month.isCounted('A03.offered')) return none('not-recorded')
  const found = figureIn(book, asked)
  return { ...found, missing: found.value === null ? 'hidden' : null }
}

/**
 * A figure of a month. Where the area's own gives way to a small pathway, it is worked out from the pathways that show all it needs,
 * and the others are named: published figures alone, so it tells nothing more.
 */
function figureIn(book: FigureBook, { month, indicator, pathway }: FigureAsked): Omit<Found, 'missing'> {
  const own = valueFrom(indicator, (name) => month.figure(name, dimsOf(pathway)))
  if (own !== null || pathway !== null || measures[indicator].kind === 'days')
    return { value: own, leftOut: [] }
  const names = countsBehind(indicator)
  const isWhole = (one: Pathway) => names.every((name) => month.figure(name, { pathway: one }) !== null)
  const all = measureSets[book.measureSet].pathways
  const known = all.filter(isWhole)
  if (known.length === 0) return { value: null, leftOut: [] }
  const sumOf = (name: string) =>
    known.reduce((sum, one) => sum + (month.figure(name, { pathway: one }) ?? 0), 0)
  return {
    value: valueFrom(indicator, (name) => (names.includes(name) ? sumOf(name) : null)),
    leftOut: all.filter((one) => !known.includes(one)),
  }
}
type FigureAsked = {
  readonly month: BookMonth
  readonly indicator: MeasureName
  readonly pathway: Pathway | null
}

function countsBehind(indicator: MeasureName): readonly string[] {
  const measure = measures[indicator]
  if (measure.kind === 'share') return [measure.part, measure.whole]
  return measure.kind === 'formula' ? measure.from : [indicator]
}

// A share or a rate needs thirty to stand on; shares of a hundred are whole.
const leastWhole = 30

function valueFrom(indicator: MeasureName, figure: (name: string) => number | null): number | null {
  const measure = measures[indicator]
  const published = figure(indicator)
  if (published !== null || measure.kind === 'count' || measure.kind === 'days') return published
  if (measure.kind === 'share') {
    const [part, whole] = [figure(measure.part), figure(measure.whole)]
    if (part === null || whole === null || whole < leastWhole) return null
    return Math.min(100, percentOf(part, whole))
  }
  const value = workedOut(measure, figure, 1)
  if (value === null) return null
  return indicator === 'F06' ? Math.round(value * 100) : Math.round(value * 10) / 10
}
