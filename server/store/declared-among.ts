import type { Collection, Identified } from './define-collection.ts'
import { StoreError } from './store-error.ts'

/** The collection itself when the store was opened with it; a stranger has no indexes here and is refused. */
export function declaredAmong<T extends Identified, IndexName extends string>(
  collections: readonly Collection[],
  collection: Collection<T, IndexName>,
): Collection<T, IndexName> {
  const isDeclared = collections.some((declared) => declared === collection)
  if (!isDeclared) throw new StoreError('unknown-collection', collection.name)
  return collection
}
