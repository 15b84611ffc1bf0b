import type { Collection } from './define-collection.ts'
import { openLmdbStore } from './lmdb-store.ts'
import type { MongoOptions, Patience } from './mongo-store.ts'
import type { Store } from './records.ts'

export interface StoreOptions {
  /** The folder of the embedded store. */
  readonly dataDir: string
  /** When given, MongoDB keeps the records and the folder is not touched. */
  readonly mongoUri?: string | null | undefined
  readonly collections: readonly Collection[]
  /** That of somebody who looks at a page when left out; the embedded store keeps nobody waiting. */
  readonly patience?: Patience
}

/** The store these settings ask for, opened and ready to write. */
export async function openStore({
  dataDir,
  mongoUri,
  collections,
  patience = 'of-a-page',
}: StoreOptions): Promise<Store> {
  const store = mongoUri
    ? await openMongo({ uri: mongoUri, collections, patience })
    : openLmdbStore({ path: dataDir, collections })
  await store.migrate()
  return store
}

// Mongoose takes a quarter of a second to load, which the embedded store need not wait for.
async function openMongo(options: MongoOptions): Promise<Store> {
  const { openMongoStore } = await import('./mongo-store.ts')
  return openMongoStore(options)
}
