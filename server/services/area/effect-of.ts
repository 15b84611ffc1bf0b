import type { FanWeek } from '#server/waiting/queue/forecast-fan.ts'
import { forecastWith } from './forecast-of.ts'
import type { Rates } from './rates-of.ts'
import type { WhatIf } from './what-if.ts'

// Half a year on: far enough to see, near enough to believe.
const weeksAhead = 26
const runs = 200
// A session may see a fifth fewer or more than planned.
const planned = [0.8, 1, 1.2]

/** How many weeks shorter (below 0: longer) the wait would be in half a year, with the least and most it may come to. */
export type Effect = { readonly weeks: number; readonly low: number; readonly high: number }

/**
 * What extra (or lost) sessions do to the wait of a child who joins in half a year and is seen in turn: the list then,
 * divided by how many are seen a week. The range takes in chance (8 runs in 10), the 95 % range of demand, and sessions that
 * see a fifth fewer or more. Null without a change, or where nobody would be seen.
 */
export function effectOf(rates: Rates, whatIf: WhatIf, seed: number): Effect | null {
  if (whatIf.sessions === 0) return null
  const stays = { ...whatIf, sessions: 0 }
  const demands = [rates.demandRange[0], rates.demand, rates.demandRange[1]]
  const shorter = planned.flatMap((share, index) => {
    const tried = { ...rates, demand: demands[2 - index] ?? rates.demand }
    const without = weeksIn(tried, stays, seed)
    const withIt = weeksIn(tried, { ...whatIf, sessions: whatIf.sessions * share }, seed)
    if (!without || !withIt) return []
    return [without.map((weeks, place) => weeks - (withIt[place] ?? 0))]
  })
  const middle = shorter[1]?.[1]
  if (shorter.length < planned.length || middle === undefined) return null
  return { weeks: middle, low: Math.min(...shorter.flat()), high: Math.max(...shorter.flat()) }
}

// The wait at the low end, the middle and the high end of 8 runs in 10; the same chance is drawn with and without the change.
function weeksIn(rates: Rates, whatIf: WhatIf, seed: number): readonly number[] | null {
  const week = forecastWith(rates, whatIf, { weeks: weeksAhead, runs, seed }).at(-1)
  const seen = rates.capacity + rates.leaving + slotsThen(whatIf)
  return week && seen > 0 ? listsOf(week).map((list) => list / seen) : null
}

function slotsThen({ sessions, perSession, lasting }: WhatIf): number {
  return lasting > 0 && lasting < weeksAhead ? 0 : sessions * perSession
}

function listsOf({ bands, median }: FanWeek): readonly number[] {
  return [bands[80][0], median, bands[80][1]]
}
