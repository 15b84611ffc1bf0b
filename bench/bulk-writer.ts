import { MongoClient } from 'mongodb'
import { collections } from '#server/store/collections.ts'
import type { Collection, Identified } from '#server/store/define-collection.ts'
import { documentKey, keysOf, openTables, type LmdbTables } from '#server/store/lmdb-layout.ts'
import { openStore } from '#server/store/open-store.ts'
import type { DataPlace } from './running-service.ts'

/** Writes documents that are known to be right by the hundred, as the store writes them one by one. */
export type BulkWriter = {
  readonly write: <T extends Identified>(collection: Collection<T>, documents: readonly T[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** A writer into the database at an address, or into the embedded store of a folder. */
export async function createBulkWriter(place: DataPlace): Promise<BulkWriter> {
  return place.mongoUri === undefined ? embedded(place.dataDir) : database(place.mongoUri)
}

const documentsAtOnce = 5000
const entriesAtOnce = 100_000

// Entries are written in their order, so that a page of an index is written once for many of them.
function embedded(dataDir: string): BulkWriter {
  const tables = openTables(dataDir)
  return {
    async write(collection, documents) {
      const rows = documents.map((document) => ({ document, keys: keysOf(collection, document) }))
      await inChunks(tables, rows, documentsAtOnce, ({ document, keys: { uniques } }) => {
        const key = documentKey(collection, document.id)
        tables.documents.putSync(key, JSON.stringify({ ...document, rev: 1 }))
        if (collection.counted) tables.counted.putSync(key, collection.counted.written(document))
        for (const unique of uniques) tables.uniques.putSync(unique.key, document.id)
      })
      const entries = rows.flatMap(({ document, keys }) =>
        keys.entries.map((key) => ({ key, id: document.id })),
      )
      entries.sort((one, other) => Buffer.compare(one.key, other.key))
      await inChunks(tables, entries, entriesAtOnce, ({ key, id }) => {
        tables.entries.putSync(key, id)
      })
    },
    close: () => tables.root.close(),
  }
}

async function inChunks<Row>(
  { root }: LmdbTables,
  rows: readonly Row[],
  atOnce: number,
  write: (row: Row) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce)
    await root.transaction(() => {
      for (const row of rows.slice(start, start + atOnce)) write(row)
    })
}

// Indexes are made again when everything is there, which takes a fraction of the time.
async function database(uri: string): Promise<BulkWriter> {
  const client = await MongoClient.connect(uri)
  const begun = new Set<string>()
  return {
    async write({ name }, documents) {
      const rows = documents.map(({ id, ...fields }) => ({ _id: id, rev: 1, ...fields }))
      const collection = client.db().collection<{ _id: string }>(name)
      if (!begun.has(name)) await collection.dropIndexes()
      begun.add(name)
      for (let start = 0; start < rows.length; start += documentsAtOnce)
        await collection.insertMany(rows.slice(start, start + documentsAtOnce), { ordered: false })
    },
    async close() {
      await client.close()
      const store = await openStore({ dataDir: '', mongoUri: uri, collections })
      await store.close()
    },
  }
}
