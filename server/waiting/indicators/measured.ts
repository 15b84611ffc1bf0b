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
    if (measure.kind === 'count') return episodesIn(counts, measure.of)
    if (measure.kind === 'days') return percentileOfCounts(matching(counts, measure.of), measure.share)
    if (measure.kind === 'share') return shareOf(counts, measure.part, measure.whole)
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

function matching(counts: readonly FactCount[], selection: Selection): readonly FactCount[] {
  const { fact, details, leastDays = 0, mostDays } = selection
  const isBounded = leastDays > 0 || mostDays !== undefined
  return counts.filter((count) => {
    if (count.fact !== fact || (details && !details.includes(count.detail ?? ''))) return false
    // Without a length it is in no band of lengths.
    if (count.days === null) return !isBounded
    return count.days >= leastDays && count.days <= (mostDays ?? Infinity)
  })
}

function episodesIn(counts: readonly FactCount[], selection: Selection): number {
  return matching(counts, selection).reduce((sum, { episodes }) => sum + episodes, 0)
}

function shareOf(counts: readonly FactCount[], part: Selection, whole: Selection): number | null {
  const all = episodesIn(counts, whole)
  return all === 0 ? null : episodesIn(counts, part) / all
}
