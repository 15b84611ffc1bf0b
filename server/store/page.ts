import type { CheckedSearch } from './asked.ts'
import { cursorAfter } from './cursor.ts'
import type { Collection, Identified } from './define-collection.ts'
import type { Page, Stored } from './records.ts'

/** A page of what was found; one document more than asked for tells that there is a next page. */
export function pageOf<T extends Identified>(
  collection: Collection<T>,
  search: CheckedSearch,
  found: readonly Stored<T>[],
): Page<T> {
  const documents = found.slice(0, search.limit)
  const last = documents.at(-1)
  const next = last && found.length > search.limit ? cursorAfter(collection, search, last) : null
  return { documents, next }
}
