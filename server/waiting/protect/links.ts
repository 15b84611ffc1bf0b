import { linkedCounts, type PartsOf } from './linked-counts.ts'
import { linkedWaits } from './linked-waits.ts'
import { placesFor, type Figure, type Places } from './places.ts'
import type { Relation } from './relation.ts'

/** What links the figures of a month, whatever their numbers. Each sum has a place of its own for the rest it may leave. */
export type Links = {
  readonly places: Places
  readonly size: number
  readonly sums: readonly (PartsOf & { readonly rest: number })[]
  /** The area's own figures over their pathways: the only sums whose total gives way to a hidden part. */
  readonly areaSums: readonly PartsOf[]
  readonly relations: readonly Relation[]
  /** Which relations a place is in, by their index. */
  readonly relationsAt: readonly (readonly number[])[]
}

/** Everything the definitions, the totals and the waits tell of figures. Worked out once for a list of figures. */
export function linksOf(figures: readonly Figure[]): Links {
  const places = placesFor(figures)
  const { partsOf, balances } = linkedCounts(places)
  const sums = partsOf.map((one, index) => ({ ...one, rest: figures.length + index }))
  const areaSums = sums.filter(({ over, total }) => over === 'pathway' && isOfArea(figures[total]))
  const relations = [...sums.map(addingUp), ...balances, ...linkedWaits(places)]
  const size = figures.length + sums.length
  return { places, size, sums, areaSums, relations, relationsAt: byPlace(relations, size) }
}

function isOfArea(figure: Figure | undefined): boolean {
  return figure !== undefined && Object.keys(figure.dims).length === 0
}

function addingUp({ total, parts, rest }: PartsOf & { readonly rest: number }): Relation {
  const places = [total, ...parts, rest]
  return { places, weights: places.map((_, index) => (index === 0 ? -1 : 1)), sense: 'zero', fromWait: null }
}

function byPlace(relations: readonly Relation[], size: number): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: size }, () => [])
  relations.forEach(({ places }, index) => {
    for (const place of places) found[place]?.push(index)
  })
  return found
}
