import { randomLcg } from 'd3-random'
import { addMonths } from '#schemas/calendar.ts'
import { forecastFan, weeklyRates, type FanWeek } from '#server/waiting/queue/forecast-fan.ts'
import type { Rates } from './rates-of.ts'
import type { WhatIf } from './what-if.ts'

const monthsAhead = 12
const weeksInMonth = 365.25 / 12 / 7
const yearAhead = Math.round(monthsAhead * weeksInMonth)

/** How often the coming weeks are lived through, and the number the chance is drawn from: the same for the same month. */
export const runs = 400

/** A seed anybody can use to draw the same fan again: the month in digits. */
export function seedOf(month: string): number {
  return Number(month.slice(0, 7).replace('-', ''))
}

/** The coming year, week by week, as things stand. */
export function forecastAsItStands(rates: Rates, seed: number): readonly FanWeek[] {
  return fanFor(rates, { growth: 0, sessions: 0, lasting: 0 }, { weeks: yearAhead, runs, seed })
}

/** How far ahead to look, how often to live through it, and the seed of its chance. */
export type Looking = { readonly weeks: number; readonly runs: number; readonly seed: number }

/** The coming weeks with what was typed; a year when nothing else is said. */
export function forecastWith(
  rates: Rates,
  { growthPercent, sessions, perSession, lasting }: WhatIf,
  looking: Pick<Looking, 'seed'> & Partial<Looking>,
): readonly FanWeek[] {
  const change = { growth: growthPercent / 100, sessions: sessions * perSession, lasting }
  return fanFor(rates, change, { weeks: yearAhead, runs, ...looking })
}

type Change = { readonly growth: number; readonly sessions: number; readonly lasting: number }

function fanFor(rates: Rates, change: Change, looking: Looking): readonly FanWeek[] {
  const { growth, sessions, lasting } = change
  const weekly = weeklyRates({
    weeks: looking.weeks,
    demand: rates.demand,
    capacity: rates.capacity + rates.leaving,
    growth,
    changes: sessions === 0 ? [] : [{ slots: sessions, from: 1, ...(lasting > 0 && { until: lasting }) }],
  })
  const draws = { runs: looking.runs, random: randomLcg(looking.seed / 1e6) }
  const fan = forecastFan({ queue: rates.queue, ...weekly }, draws)
  if (!fan.ok) throw new RangeError(`a forecast that cannot be drawn: ${fan.refusal}`)
  return fan.value
}

/** The weeks at the ends of the coming months, named by the month. */
export function byMonth(weeks: readonly FanWeek[], month: string) {
  return Array.from({ length: monthsAhead }, (_, index) => {
    const week = weeks[Math.min(weeks.length, Math.round((index + 1) * weeksInMonth)) - 1]
    return week ? [{ month: addMonths(month, index + 1), ...bandsOf(week) }] : []
  }).flat()
}

function bandsOf({ bands }: FanWeek) {
  const between = ([low, high]: readonly [number, number]) => ({ low, high })
  return { half: between(bands[50]), most: between(bands[80]), nearlyAll: between(bands[95]) }
}
