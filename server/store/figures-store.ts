import type { Cube } from '#schemas/cube.ts'
import type { QualityMonth } from '#schemas/quality-month.ts'
import { cubes, qualityMonths } from './collections.ts'
import type { Records, Store } from './records.ts'
import { StoreError } from './store-error.ts'

/** All that pages of figures can open: the published months, to read. Any other collection does not compile and is refused. */
export interface FiguresStore {
  records(collection: typeof cubes): Pick<Records<Cube, 'byMonth'>, 'get' | 'find'>
  /** How requests were recorded, month by month. */
  readonly quality: Pick<Records<QualityMonth, 'byMonth'>, 'find'>
}

/** The one part of a store that pages of figures are given. */
export function figuresStoreOf(store: Store): FiguresStore {
  return {
    records(collection) {
      if (collection.name !== cubes.name) throw new StoreError('unknown-collection', collection.name)
      const months = store.records(cubes)
      return { get: (id) => months.get(id), find: (index, search) => months.find(index, search) }
    },
    quality: { find: (index, search) => store.records(qualityMonths).find(index, search) },
  }
}
