import { addMonths } from '#schemas/calendar.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { reliefCapacity, targetCapacity, targetQueue, weeksToTarget } from '#server/waiting/queue/targets.ts'
import { createKeptReadings } from '../kept-readings.ts'
import { effectOf } from './effect-of.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { byMonth, forecastAsItStands, forecastWith, runs, seedOf } from './forecast-of.ts'
import { ratedIndicators, ratesOf, type Rates } from './rates-of.ts'
import { shownTogether } from './shown-together.ts'
import { aboutMonth } from './waits-view.ts'
import type { WhatIf } from './what-if.ts'

export type DemandAsked = {
  readonly period: readonly BookMonth[]
  readonly pathway: Pathway | null
  readonly whatIf: WhatIf
}

/** What comes and what is seen, where the list may go, and what a change would do: relief and time to target first. */
export function demandView(book: FigureBook, { period, pathway, whatIf }: DemandAsked) {
  const last = period.at(-1)
  if (!last) throw new RangeError('a period without months')
  const asked = { pathway, indicators: ratedIndicators, enough: period.length }
  const together = shownTogether(book, period, asked)
  const rates = ratesOf(period, together)
  return {
    ...aboutMonth(book, last),
    from: period[0]?.month ?? last.month,
    pathway,
    leftOut: together.leftOut,
    whatIf,
    past: book.months
      .slice(0, book.months.indexOf(last) + 1)
      .slice(-12)
      .map((month) => ({
        month: month.month,
        count: together.figure(month, 'W01'),
        came: together.figure(month, 'F01'),
        seen: together.figure(month, 'F02'),
      })),
    plan: rates && planOf(rates, whatIf, last),
  }
}
export type DemandView = ReturnType<typeof demandView>

// The same for everybody who opens the month, and the most of the page's work: it is drawn once.
const fansDrawn = createKeptReadings<ReturnType<typeof byMonth>>()

// Four mean waits fit into the target: 1.8 in 100 then wait longer (Fong et al. 2022).
const factor = 4

function planOf(rates: Rates, whatIf: WhatIf, { month, figure }: BookMonth) {
  const target = { weeks: whatIf.targetWeeks, factor }
  const goal = valueOf(targetQueue(rates.demand, target)) ?? 0
  const leavesList = rates.capacity + rates.leaving
  const seed = seedOf(month)
  const isChanged = whatIf.sessions !== 0 || whatIf.growthPercent !== 0
  return {
    rates,
    load: rates.demand / leavesList,
    goal,
    relief: valueOf(
      reliefCapacity({ demand: rates.demand, queue: rates.queue, target: goal, weeks: whatIf.within }),
    ),
    weeksToGoal: valueOf(
      weeksToTarget({ queue: rates.queue, target: goal, demand: rates.demand, capacity: leavesList }),
    ),
    // Means something only where the list is in balance, that is where more can leave it than come.
    steadyCapacity: rates.demand < leavesList ? valueOf(targetCapacity(rates.demand, target)) : null,
    forecast: fansDrawn(figure, [rates.demand, rates.capacity, rates.leaving, rates.queue], () =>
      byMonth(forecastAsItStands(rates, seed), month),
    ),
    changed: isChanged ? byMonth(forecastWith(rates, whatIf, { seed }), month) : null,
    effect: effectOf(rates, whatIf, seed),
    effectMonth: addMonths(month, 6),
    seed,
    runs,
  }
}

function valueOf<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value | null {
  return outcome.ok ? outcome.value : null
}
