import type { Collection, Identified } from './define-collection.ts'
import { documentKey, type LmdbTables } from './lmdb-layout.ts'
import { addEntries, takenKey } from './lmdb-write.ts'
import type { Stored } from './records.ts'
import { afterPrefix, sortKey } from './sort-key.ts'
import { StoreError } from './store-error.ts'
import { parsedDocument } from './stored-document.ts'

const atOnce = 1000

/** Makes a collection's index entries anew, all or none, when its indexes are not those they were made for. */
export async function migrateEntries(tables: LmdbTables, collection: Collection): Promise<void> {
  const key = sortKey([collection.name])
  const declared = declarationOf(collection)
  if (tables.declarations.get(key) === declared) return
  await tables.root.childTransaction(() => {
    clearEntries(tables, collection)
    for (const document of documentsOf(tables, collection)) {
      if (takenKey(tables, collection, document))
        throw new StoreError('duplicate-in-store', `${collection.name} ${document.id}`)
      addEntries(tables, collection, document)
    }
    tables.declarations.putSync(key, declared)
  })
}

function declarationOf({ indexes, counted }: Collection): string {
  return JSON.stringify(counted ? { indexes, counted: counted.form } : indexes)
}

function clearEntries({ entries, uniques }: LmdbTables, collection: Collection): void {
  const start = sortKey([collection.name])
  const range = { start, end: afterPrefix(start), limit: atOnce }
  for (const table of [entries, uniques]) {
    for (let keys = [...table.getKeys(range)]; keys.length > 0; keys = [...table.getKeys(range)])
      for (const key of keys) table.removeSync(key)
  }
}

// Never all at once: a large area has more than the memory holds.
function* documentsOf<T extends Identified>(
  { documents }: LmdbTables,
  collection: Collection<T>,
): Generator<Stored<T>> {
  const end = afterPrefix(documentKey(collection))
  let reached = documentKey(collection)
  for (;;) {
    const range = { start: reached, exclusiveStart: true, end, limit: atOnce }
    const batch = [...documents.getRange(range)]
    for (const { value } of batch) yield parsedDocument(collection, value)
    const last = batch.at(-1)
    if (!last) return
    reached = last.key
  }
}
