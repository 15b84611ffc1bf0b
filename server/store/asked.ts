import type { Index, IndexField } from './define-collection.ts'
import type { IndexValue } from './sort-key.ts'

/** A search that its index can answer. */
export interface Asked {
  readonly index: Index
  readonly equals: readonly IndexValue[]
  /** The fields that order the answer: those that `equals` does not fix. */
  readonly ordering: readonly IndexField[]
  readonly from: IndexValue | undefined
  readonly to: IndexValue | undefined
  readonly limit: number
  readonly isDescending: boolean
}

/** Where a page ended: the ordering fields' values and the id. */
export interface Position {
  readonly values: readonly IndexValue[]
  readonly id: string
}

/** All that an engine is given to find by. */
export interface CheckedSearch extends Asked {
  readonly position: Position | null
}
