import type { CheckedSearch } from './asked.ts'
import type { Collection } from './define-collection.ts'
import type { LmdbTables } from './lmdb-layout.ts'
import { afterPrefix, sortKey } from './sort-key.ts'

/** The ids a search finds, in order, `limit` and one more to tell whether there is a next page. */
export function findIds(
  { entries }: LmdbTables,
  collection: Collection,
  search: CheckedSearch,
): readonly string[] {
  const found = entries.getRange({ ...rangeOf(collection, search), limit: search.limit + 1 })
  return Array.from(found, ({ value }) => value)
}

/** How many ids a search finds in all, counted no further than `most` where it is given. */
export function countIds(
  { entries }: LmdbTables,
  collection: Collection,
  { asked, most }: { readonly asked: CheckedSearch; readonly most: number | undefined },
): number {
  const range = rangeOf(collection, asked)
  if (most === undefined) return entries.getKeysCount(range)
  return Array.from(entries.getRange({ ...range, limit: most })).length
}

function rangeOf(collection: Collection, search: CheckedSearch) {
  const { index, equals, from, to, position, isDescending } = search
  const base = [collection.name, index.name, ...equals]
  const lower = sortKey(from === undefined ? base : [...base, from])
  const upper = to === undefined ? afterPrefix(sortKey(base)) : sortKey([...base, to])
  const reached = position && sortKey([...base, ...position.values, position.id])
  if (isDescending)
    return { start: reached ?? upper, exclusiveStart: true, end: lower, inclusiveEnd: true, reverse: true }
  return { start: reached ?? lower, exclusiveStart: reached !== null, end: upper }
}
