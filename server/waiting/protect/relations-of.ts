import { countPlace, type Batch } from './batch.ts'
import type { ExactCell } from './cell.ts'
import { balance, readings, sums } from './linked-figures.ts'
import { isTrueOf, type Relation } from './relation.ts'

/** A total over its parts. The rest is what the parts leave of the total: a count nobody asked for and anybody can form. */
type PartsOf = { readonly total: number; readonly parts: readonly number[]; readonly hasRest: boolean }

/** What somebody outside knows of a batch, and the counts it is about: those of the cells, then the rests. */
export type Linked = {
  readonly relations: readonly Relation[]
  readonly exact: readonly number[]
  readonly breakdowns: readonly Breakdown[]
}

/** A total and its groups by one dimension, by place. */
export type Breakdown = {
  readonly over: string
  readonly total: number
  readonly parts: readonly number[]
}

/** Everything the definitions, the totals and the shown waits tell of the counts of one month. Only what is true is kept. */
export function relationsOf(batch: Batch): Linked {
  const breakdowns = breakdownsIn(batch)
  const exact = batch.exact.map((count) => count ?? 0)
  const partsOf = [...breakdowns.map((breakdown) => ({ ...breakdown, hasRest: false })), ...sumsIn(batch)]
  const adding = partsOf.map((one) => relationOf(one, exact))
  const found = [...adding, ...balancesIn(batch), ...readingsIn(batch)]
  return { relations: found.filter((relation) => isTrueOf(relation, exact)), exact, breakdowns }
}

// A rest gets the next place; parts that come to less than their total leave one whether or not they were to.
function relationOf({ total, parts, hasRest }: PartsOf, exact: number[]): Relation {
  const left = (exact[total] ?? 0) - parts.reduce((sum, part) => sum + (exact[part] ?? 0), 0)
  const places = [total, ...parts]
  if (left > 0 || (hasRest && left === 0)) places.push(exact.push(left) - 1)
  return { places, weights: places.map((_, index) => (index === 0 ? -1 : 1)), sense: 'zero', onlyWith: null }
}

function breakdownsIn(batch: Batch): readonly Breakdown[] {
  const found = new Map<string, { over: string; total: number; parts: number[] }>()
  batch.cells.forEach((cell, place) => {
    if (cell.kind !== 'count') return
    for (const over of Object.keys(cell.dims)) {
      const dims = Object.fromEntries(Object.entries(cell.dims).filter(([name]) => name !== over))
      const total = countPlace(batch, cell.indicator, dims)
      if (total === null) continue
      const key = `${total} ${over}`
      const breakdown = found.get(key) ?? { over, total, parts: [] }
      breakdown.parts.push(place)
      found.set(key, breakdown)
    }
  })
  return [...found.values()]
}

function sumsIn(batch: Batch): readonly PartsOf[] {
  return sums.flatMap(({ total, parts, leavesRest }) =>
    countsOf(batch, total).flatMap((place) => {
      const found = placesOf(batch, parts, batch.cells[place])
      return found ? [{ total: place, parts: found, hasRest: leavesRest }] : []
    }),
  )
}

function balancesIn(batch: Batch): readonly Relation[] {
  const { opening, came, left, closing } = balance
  return countsOf(batch, closing).flatMap((place) => {
    const found = placesOf(batch, [opening, ...came, ...left], batch.cells[place])
    if (!found) return []
    const weights = [1, ...came.map(() => 1), ...left.map(() => -1), -1]
    return [{ places: [...found, place], weights, sense: 'zero' as const, onlyWith: null }]
  })
}

function readingsIn(batch: Batch): readonly Relation[] {
  return readings.flatMap(({ wait, share, whole, within }) =>
    placesNamed(batch, wait).flatMap((place) => {
      const cell = batch.cells[place]
      const wholePlace = cell ? countPlace(batch, whole, cell.dims) : null
      if (wholePlace === null) return []
      return within.flatMap(({ parts, days }) => {
        const found = placesOf(batch, parts, cell)
        const weeks = weeksOf(cell)
        return found && weeks !== null
          ? readingOf({ weeks, days, share, whole: wholePlace, parts: found, onlyWith: place })
          : []
      })
    }),
  )
}

type ReadingOf = {
  readonly weeks: number
  readonly days: number
  readonly share: number
  readonly whole: number
  readonly parts: readonly number[]
  readonly onlyWith: number
}

// "So many weeks" is up to six days more. A percentile under the limit puts at least its share within it, one over the
// limit at most its share; one that straddles it tells nothing.
function readingOf({ weeks, days, share, whole, parts, onlyWith }: ReadingOf): readonly Relation[] {
  const isUnder = days >= weeks * 7 + 6
  if (!isUnder && days >= weeks * 7) return []
  const sign = isUnder ? 1 : -1
  const weights = [-Math.round(share * 100) * sign, ...parts.map(() => 100 * sign)]
  return [{ places: [whole, ...parts], weights, sense: 'at-least-zero', onlyWith }]
}

function weeksOf(cell: ExactCell | undefined): number | null {
  if (cell?.kind !== 'median' && cell?.kind !== 'percentile') return null
  return cell.exact === null ? null : Math.floor(cell.exact / 7)
}

function placesNamed({ cells }: Batch, indicator: string): readonly number[] {
  return cells.flatMap((cell, place) => (cell.indicator === indicator ? [place] : []))
}

function countsOf(batch: Batch, indicator: string): readonly number[] {
  return placesNamed(batch, indicator).filter((place) => batch.exact[place] !== null)
}

// All of them or none: a sum with a part that is not published says nothing.
function placesOf(batch: Batch, indicators: readonly string[], about: ExactCell | undefined) {
  if (!about) return null
  const places = indicators.flatMap((indicator) => countPlace(batch, indicator, about.dims) ?? [])
  return places.length === indicators.length ? places : null
}
