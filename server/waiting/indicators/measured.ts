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
    if (measure.kind === 'count') return episodesMatching(counts, measure.of)
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
  const found = counts.filter((count) => isSelected(count, selection))
  const byDays = found.flatMap((count) => count.byDays.filter(({ days }) => isWithin(days, selection)))
  return {
    byDays,
    episodes: byDays.reduce((sum, { episodes }) => sum + episodes, 0),
    schools: [...new Set(found.flatMap(({ schools }) => schools))],
  }
}

/** How many episodes a selection picks out of counts; the same number `matching` gives, for the thousands that ask nothing else. */
export function episodesMatching(counts: readonly FactCount[], selection: Selection): number {
  let sum = 0
  for (const count of counts) {
    if (!isSelected(count, selection)) continue
    for (const { days, episodes } of count.byDays) if (isWithin(days, selection)) sum += episodes
  }
  return sum
}

function isSelected({ fact, detail }: FactCount, selection: Selection): boolean {
  return fact === selection.fact && (selection.details?.includes(detail ?? '') ?? true)
}

// One without a length is within no bounds.
function isWithin(days: number | null, { leastDays = 0, mostDays = Infinity }: Selection): boolean {
  if (days === null) return leastDays === 0 && mostDays === Infinity
  return days >= leastDays && days <= mostDays
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
