import type { Collection } from './define-collection.ts'
import { declaredAmong } from './declared-among.ts'
import { openTables } from './lmdb-layout.ts'
import { migrateEntries } from './lmdb-migrate.ts'
import { lmdbRecords } from './lmdb-records.ts'
import type { Store } from './records.ts'

/** The embedded store in one folder, which several processes of one machine may open. */
export function openLmdbStore(options: {
  readonly path: string
  readonly collections: readonly Collection[]
}): Store {
  const tables = openTables(options.path)
  return {
    records: (collection) => lmdbRecords(tables, declaredAmong(options.collections, collection)),
    async migrate() {
      for (const collection of options.collections) await migrateEntries(tables, collection)
    },
    async close() {
      await tables.root.close()
    },
  }
}
