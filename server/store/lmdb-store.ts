import type { Collection } from './define-collection.ts'
import { declaredAmong } from './declared-among.ts'
import { countInOnePass, episodesIn, planSpansIn } from './lmdb-episode-counts.ts'
import { openTables } from './lmdb-layout.ts'
import { migrateEntries } from './lmdb-migrate.ts'
import { recordedIn } from './lmdb-recorded.ts'
import { lmdbRecords } from './lmdb-records.ts'
import type { Store } from './records.ts'
import { createRecentDocuments } from './recent-documents.ts'
import { createUntilClosed } from './until-closed.ts'

/** The embedded store in one folder, which several processes of one machine may open. */
export function openLmdbStore(options: {
  readonly path: string
  readonly collections: readonly Collection[]
}): Store {
  const tables = openTables(options.path)
  const untilClosed = createUntilClosed()
  const readText = createRecentDocuments()
  return {
    records: (collection) =>
      lmdbRecords({
        tables,
        readText,
        untilClosed,
        collection: declaredAmong(options.collections, collection),
      }),
    async episodeCounts(areaId, asked) {
      untilClosed.requireOpen()
      return countInOnePass(tables, areaId, asked)
    },
    episodes(areaId, childIds) {
      untilClosed.requireOpen()
      return episodesIn(tables, areaId, childIds)
    },
    planSpans() {
      untilClosed.requireOpen()
      return planSpansIn(tables)
    },
    recordedRequests(areaId) {
      untilClosed.requireOpen()
      return recordedIn(tables, areaId)
    },
    async migrate() {
      for (const collection of options.collections)
        await untilClosed.write(() => migrateEntries(tables, collection))
    },
    // A read of LMDB while it closes brings the process down from a timer, and a write then is given up.
    async close() {
      if (await untilClosed.close()) await tables.root.close()
    },
  }
}
