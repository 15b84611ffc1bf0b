import type { CheckedSearch } from './asked.ts'

/** What an engine does with a search: the first so many in its order, and how many there are, counted no further than asked. */
export interface Reach<Found> {
  /** Which collection it reads; two may call an index alike. */
  readonly collection: string
  first(search: CheckedSearch, most: number): Promise<readonly Found[]>
  howMany(search: CheckedSearch, most: number): Promise<number>
}

/** So many documents of a search, in its order. */
export interface Asking<Found> {
  readonly search: CheckedSearch
  readonly most: number
  readonly reach: Reach<Found>
}
