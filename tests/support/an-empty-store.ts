import { randomUUID } from 'node:crypto'
import { collections } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/records.ts'

type EmptyStore = { readonly store: Store; readonly drop: () => Promise<void> }

/** A store of a test's own: embedded in a folder, or a database on the engine that the suite of MongoDB names. */
export async function anEmptyStore(folder: string): Promise<EmptyStore> {
  const uri = process.env['SERVICES_ON']
  if (uri) return onEngine(uri)
  const store = await openStore({ dataDir: folder, mongoUri: null, collections })
  return { store, drop: () => store.close() }
}

// Mongoose takes a quarter of a second to load, which most tests need not wait for.
async function onEngine(uri: string): Promise<EmptyStore> {
  const [{ openMongoStore }, { createConnection }] = await Promise.all([
    import('#server/store/mongo-store.ts'),
    import('mongoose'),
  ])
  const database = `needs-first-${randomUUID().slice(0, 8)}`
  const store = await openMongoStore({ uri, database, collections })
  return {
    store,
    drop: async () => {
      await store.close()
      const connection = await createConnection(uri, { dbName: database }).asPromise()
      await connection.dropDatabase()
      await connection.close()
    },
  }
}
