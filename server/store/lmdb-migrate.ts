import type { Collection } from './define-collection.ts'
import { documentKey, type LmdbTables } from './lmdb-layout.ts'
import { addEntries, takenKey } from './lmdb-write.ts'
import { afterPrefix, sortKey } from './sort-key.ts'
import { StoreError } from './store-error.ts'
import { parsedDocument } from './stored-document.ts'

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
  return JSON.stringify(counted.length > 0 ? { indexes, counted } : indexes)
}

function clearEntries({ entries, uniques }: LmdbTables, collection: Collection): void {
  const start = sortKey([collection.name])
  for (const table of [entries, uniques]) {
    const keys = Array.from(table.getKeys({ start, end: afterPrefix(start) }))
    for (const key of keys) table.removeSync(key)
  }
}

function documentsOf({ documents }: LmdbTables, collection: Collection) {
  const start = documentKey(collection)
  const rows = documents.getRange({ start, end: afterPrefix(start) })
  return Array.from(rows, ({ value }) => parsedDocument(collection, value))
}
