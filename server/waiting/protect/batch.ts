import { cellKey, type ExactCell } from './cell.ts'
import type { Dims } from './crossing.ts'

/** The cells of one month by place and by name; `exact` is the count at each place, null where the cell is no count. */
export type Batch = {
  readonly cells: readonly ExactCell[]
  readonly exact: readonly (number | null)[]
  placeOf(indicator: string, dims: Dims): number | null
}

/** A batch of cells. Refuses, by throwing, two cells about the same groups: one of them would go unguarded. */
export function batchOf(cells: readonly ExactCell[]): Batch {
  const places = new Map(cells.map((cell, place) => [cellKey(cell), place]))
  if (places.size < cells.length) throw new RangeError('two cells about the same groups')
  return {
    cells,
    exact: cells.map((cell) => (cell.kind === 'count' ? cell.exact : null)),
    placeOf: (indicator, dims) => places.get(cellKey({ indicator, dims })) ?? null,
  }
}

/** The place of a count, or null where there is none of that name or it is no count. */
export function countPlace(batch: Batch, indicator: string, dims: Dims): number | null {
  const place = batch.placeOf(indicator, dims)
  return place === null || batch.exact[place] === null ? null : place
}
