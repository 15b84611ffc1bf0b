import type { CheckedSearch } from './asked.ts'
import { positionAfter } from './cursor.ts'
import { indexNamed, type Collection, type IndexField } from './define-collection.ts'
import { requireShort } from './index-entries.ts'
import { isPlainString } from './plain-value.ts'
import type { Search } from './records.ts'
import type { IndexValue } from './sort-key.ts'
import { StoreError } from './store-error.ts'

const usualLimit = 100
const highestLimit = 1000

/** Refuses, by name, an unknown index and values, bounds, limits or cursors that do not belong to it. */
export function checkedSearch(collection: Collection, indexName: string, search: Search): CheckedSearch {
  const index = indexNamed(collection, indexName)
  const { equals = [], from, to, limit = usualLimit, descending = false } = search
  const ordering = index.fields.slice(equals.length)
  if (equals.length > index.fields.length) throw new StoreError('bad-search', `${indexName} has fewer fields`)
  if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit)
    throw new StoreError('bad-limit', String(limit))
  equals.forEach((value, at) => {
    requireKind(index.fields[at], value)
  })
  requireBounds(indexName, ordering, [from, to])
  requireShort(index, [...equals, ...[from, to].filter((bound) => bound !== undefined)])
  const asked = { index, equals, ordering, from, to, limit, isDescending: descending }
  return { ...asked, position: positionAfter(collection, asked, search.after) }
}

// A document that holds several values would come several times if they were not fixed.
function requireBounds(
  indexName: string,
  ordering: readonly IndexField[],
  bounds: readonly (IndexValue | undefined)[],
): void {
  const list = ordering.find((field) => field.isList)
  if (list)
    throw new StoreError('bad-search', `${indexName} needs a value for the list ${list.path.join('.')}`)
  for (const bound of bounds) if (bound !== undefined) requireKind(ordering[0], bound)
}

function requireKind(field: IndexField | undefined, value: IndexValue): void {
  const isOfKind = typeof value === field?.kind && isComparable(value)
  if (!isOfKind)
    throw new StoreError('bad-search', `${field?.path.join('.') ?? 'no field'} is not a ${typeof value}`)
}

function isComparable(value: IndexValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'boolean' || isPlainString(value)
}
