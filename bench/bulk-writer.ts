import { MongoClient } from 'mongodb'
import { collections } from '#server/store/collections.ts'
import type { Collection, Identified } from '#server/store/define-collection.ts'
import { openTables } from '#server/store/lmdb-layout.ts'
import { writeDocument } from '#server/store/lmdb-write.ts'
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

function embedded(dataDir: string): BulkWriter {
  const tables = openTables(dataDir)
  return {
    async write(collection, documents) {
      await tables.root.transaction(() => {
        for (const document of documents) writeDocument(tables, collection, { ...document, rev: 1 })
      })
    },
    close: () => tables.root.close(),
  }
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
      await collection.insertMany(rows, { ordered: false })
    },
    async close() {
      await client.close()
      const store = await openStore({ dataDir: '', mongoUri: uri, collections })
      await store.close()
    },
  }
}
