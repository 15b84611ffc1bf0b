import type { FactCount } from '#schemas/episode-fact.ts'
import { matching } from '../indicators/measured.ts'
import type { Dims } from '../protect/crossing.ts'

/** From this week on all waits stand together. */
export const lastWeek = 104

/** Who waits, exactly: how many in each whole week (seven days are still the first), later, and since nobody knows when. */
export type WaitsByWeek = {
  readonly dims: Dims
  readonly weekly: readonly number[]
  readonly later: number
  readonly unknown: number
}

/** The waits still running among weighted rows of one scope, by whole weeks. */
export function waitsByWeek(dims: Dims, counts: readonly FactCount[]): WaitsByWeek {
  const weekly = Array.from({ length: lastWeek }, () => 0)
  let later = 0
  let unknown = 0
  for (const { days, episodes } of matching(counts, { fact: 'waiting' }).byDays) {
    const week = days === null ? -1 : Math.max(0, Math.ceil(days / 7) - 1)
    if (week < 0) unknown += episodes
    if (week >= lastWeek) later += episodes
    if (week >= 0 && week < lastWeek) weekly[week] = (weekly[week] ?? 0) + episodes
  }
  return { dims, weekly, later, unknown }
}

/** How many waited more than one number of weeks and up to another; to the end of time where the other is `Infinity`. */
export function countBetween({ weekly, later }: WaitsByWeek, fromWeek: number, toWeek: number): number {
  const within = weekly.slice(fromWeek, toWeek).reduce((sum, count) => sum + count, 0)
  return toWeek > lastWeek ? within + later : within
}
