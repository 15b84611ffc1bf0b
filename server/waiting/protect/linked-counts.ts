import { balance, sums } from './linked-figures.ts'
import type { Places } from './places.ts'
import type { Relation } from './relation.ts'

/** A total over parts, by place. `over` is the dimension they differ in, null where they are figures of other kinds. */
export type PartsOf = {
  readonly over: string | null
  readonly total: number
  readonly parts: readonly number[]
  readonly leavesRest: boolean
}

/** The sums and the balances between counts. A sum with a part that is not among the figures says nothing. */
export function linkedCounts(places: Places): {
  readonly partsOf: readonly PartsOf[]
  readonly balances: readonly Relation[]
} {
  return { partsOf: [...breakdowns(places), ...sumsOfKinds(places)], balances: balances(places) }
}

function breakdowns({ figures, placeOf }: Places): readonly PartsOf[] {
  const found = new Map<string, PartsOf & { readonly parts: number[] }>()
  figures.forEach(({ indicator, dims, kind }, place) => {
    if (kind !== 'count') return
    for (const over of Object.keys(dims)) {
      const total = placeOf(indicator, without(dims, over))
      if (total === null) continue
      const breakdown = found.get(`${total} ${over}`) ?? { over, total, parts: [], leavesRest: false }
      breakdown.parts.push(place)
      found.set(`${total} ${over}`, breakdown)
    }
  })
  return [...found.values()]
}

function without<Value>(dims: Readonly<Record<string, Value>>, name: string) {
  return Object.fromEntries(Object.entries(dims).filter(([other]) => other !== name))
}

function sumsOfKinds(places: Places): readonly PartsOf[] {
  return sums.flatMap(({ total, parts, leavesRest }) =>
    places.placesOf(total).flatMap((place) => {
      const found = alikeAt(places, place, parts)
      return found ? [{ over: null, total: place, parts: found, leavesRest }] : []
    }),
  )
}

function balances(places: Places): readonly Relation[] {
  const { opening, came, left, closing } = balance
  const weights = [1, ...came.map(() => 1), ...left.map(() => -1), -1]
  return places.placesOf(closing).flatMap((place) => {
    const found = alikeAt(places, place, [opening, ...came, ...left])
    return found ? [{ places: [...found, place], weights, sense: 'zero' as const, fromWait: null }] : []
  })
}

/** The counts of other indicators about the same groups as a place; null unless all are there. */
export function alikeAt(
  { figures, placeBeside }: Places,
  place: number,
  indicators: readonly string[],
): readonly number[] | null {
  const found = indicators.flatMap((indicator) => placeBeside(indicator, place) ?? [])
  const counts = found.filter((one) => figures[one]?.kind === 'count')
  return counts.length === indicators.length ? counts : null
}
