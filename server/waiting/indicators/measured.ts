import type { FactCount } from '#schemas/episode-fact.ts'
import { percentileOfCounts } from '../percentile.ts'
import type { Formula, Measure, Selection } from './indicator.ts'
import { isMeasureName, measures, type MeasureName } from './measures.ts'

/**
 * The numbers of a period of so many weeks, asked for by name: counts, days, shares from 0 to 1, rates. Exact, so never
 * shown as they are. Null where there is none: no wait has no median, and nothing divides by nothing.
 */
export function measured(counts: readonly FactCount[], weeks: number): (name: MeasureName) => number | null {
  const valueOf = (measure: Measure): number | null => {
    if (measure.kind === 'count') return matching(counts, measure.of).episodes
    if (measure.kind === 'days') return percentileOfCounts(matching(counts, measure.of).byDays, measure.share)
    if (measure.kind === 'share') return shareOf(named(measure.part), named(measure.whole))
    return workedOut(measure, named, weeks)
  }
  const named = (name: string) => (isMeasureName(name) ? valueOf(measures[name]) : null)
  return named
}

/** A formula's number from the numbers it asks for; null as soon as one of them is not there. */
export function workedOut(
  { from, work }: Formula,
  valueOf: (name: string) => number | null,
  weeks: number,
): number | null {
  const known = new Map(from.map((name) => [name, valueOf(name)]))
  if ([...known.values()].includes(null)) return null
  return work((name) => known.get(name) ?? Number.NaN, weeks)
}

/** What a selection picks out of counts: the episodes by whole days, how many there are, and some of their schools. */
export type Matched = {
  readonly byDays: FactCount['byDays']
  readonly episodes: number
  readonly schools: readonly string[]
}

/** The episodes of a selection. One without a length is in no band of lengths. */
export function matching(counts: readonly FactCount[], selection: Selection): Matched {
  const { fact, details, leastDays = 0, mostDays } = selection
  const isBounded = leastDays > 0 || mostDays !== undefined
  const isWithin = ({ days }: { readonly days: number | null }) =>
    days === null ? !isBounded : days >= leastDays && days <= (mostDays ?? Infinity)
  const found = counts.filter(
    (count) => count.fact === fact && (!details || details.includes(count.detail ?? '')),
  )
  const byDays = found.flatMap((count) => count.byDays.filter(isWithin))
  return {
    byDays,
    episodes: byDays.reduce((sum, { episodes }) => sum + episodes, 0),
    schools: [...new Set(found.flatMap(({ schools }) => schools))],
  }
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
