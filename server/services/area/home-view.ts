import { measureSets } from '#schemas/measure-set.ts'
import { reliefCapacity, targetQueue } from '#server/waiting/queue/targets.ts'
import { changeOf } from './change-of.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { equityView } from './equity-view.ts'
import { flowOf } from './flow-of.ts'
import type { NeedsView } from './needs-view.ts'
import { ratedIndicators, ratesOf } from './rates-of.ts'
import { decidedOf } from './requests-view.ts'
import { shownTogether } from './shown-together.ts'
import { aboutMonth } from './waits-view.ts'

const usualTarget = { weeks: 18, factor: 4 }
const usualMonths = 6
const usualWeeks = 26

/** The standing questions, an answer each, from the newest month; `needs` are those of the local offer as it is. */
export function homeView(book: FigureBook, month: BookMonth, needs: NeedsView) {
  const months = book.months.slice(0, book.months.indexOf(month) + 1)
  return {
    ...aboutMonth(book, month),
    waiting: month.figure('W01'),
    medianWeeks: month.figure('W05'),
    byPathway: measureSets[book.measureSet].pathways.map((pathway) => ({
      pathway,
      waiting: month.figure('W01', dimsOf(pathway)),
      medianWeeks: month.figure('W05', dimsOf(pathway)),
    })),
    change: changeOf(months, {}),
    ...whoDiffers(book, month),
    flow: flowOf(book, months, null),
    decided: decidedOf(book, months, null),
    helped: month.figure('S01.supported'),
    withoutOpen: needs.withoutOpen,
    relief: reliefIn(book, months),
  }
}
export type HomeView = ReturnType<typeof homeView>

// Which groups have waited over the standard more or less often than chance explains, and which can be compared at all.
function whoDiffers(book: FigureBook, month: BookMonth) {
  const found = book.dimensions
    .filter((by) => by !== 'priority')
    .map((by) => ({ by, ...equityView(book, { month, pathway: null, by, residents: null }).comparison }))
  return {
    differs: found.filter(({ kind }) => kind === 'differs').map(({ by }) => by),
    compared: found.filter(({ kind }) => kind !== 'not-enough').map(({ by }) => by),
  }
}

// First contacts a week that bring the list down in half a year.
function reliefIn(book: FigureBook, months: readonly BookMonth[]) {
  const period = months.slice(-usualMonths)
  const asked = { pathway: null, indicators: ratedIndicators, enough: period.length }
  const together = shownTogether(book, period, asked)
  const rates = ratesOf(period, together)
  if (!rates) return null
  const goal = targetQueue(rates.demand, usualTarget)
  const relief =
    goal.ok &&
    reliefCapacity({ demand: rates.demand, queue: rates.queue, target: goal.value, weeks: usualWeeks })
  return relief && relief.ok
    ? { aWeek: Math.max(0, relief.value - rates.leaving), leftOut: together.leftOut }
    : null
}
