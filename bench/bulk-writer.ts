import { MongoClient } from 'mongodb'
import type { Collection, Identified } from '#server/store/define-collection.ts'
import { openTables } from '#server/store/lmdb-layout.ts'
import { writeDocument } from '#server/store/lmdb-write.ts'
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

async function database(uri: string): Promise<BulkWriter> {
  const client = await MongoClient.connect(uri)
  return {
    async write({ name }, documents) {
      const rows = documents.map(({ id, ...fields }) => ({ _id: id, rev: 1, ...fields }))
      await client.db().collection<{ _id: string }>(name).insertMany(rows, { ordered: false })
    },
    close: () => client.close(),
  }
}
