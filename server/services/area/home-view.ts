import { pathways } from '#schemas/referral-event.ts'
import { reliefCapacity, targetQueue } from '#server/waiting/queue/targets.ts'
import { changeOf } from './change-of.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { flowOf } from './flow-of.ts'
import { ratesOf } from './rates-of.ts'
import { aboutMonth } from './waits-view.ts'

const usualTarget = { weeks: 18, factor: 4 }
const usualMonths = 6
const usualWeeks = 26

/** The seven standing questions, an answer each, from the newest month. */
export function homeView(book: FigureBook, month: BookMonth) {
  const months = book.months.slice(0, book.months.indexOf(month) + 1)
  return {
    ...aboutMonth(book, month),
    waiting: month.figure('W01'),
    medianWeeks: month.figure('W05'),
    byPathway: pathways.map((pathway) => ({
      pathway,
      waiting: month.figure('W01', dimsOf(pathway)),
      medianWeeks: month.figure('W05', dimsOf(pathway)),
    })),
    change: changeOf(months, {}),
    flow: flowOf(months, {}),
    helped: month.figure('S01'),
    relief: reliefIn(months),
  }
}
export type HomeView = ReturnType<typeof homeView>

// First contacts a week that bring the list down in half a year.
function reliefIn(months: readonly BookMonth[]): number | null {
  const rates = ratesOf(months.slice(-usualMonths), {})
  if (!rates) return null
  const goal = targetQueue(rates.demand, usualTarget)
  const relief =
    goal.ok &&
    reliefCapacity({ demand: rates.demand, queue: rates.queue, target: goal.value, weeks: usualWeeks })
  return relief && relief.ok ? Math.max(0, relief.value - rates.leaving) : null
}
