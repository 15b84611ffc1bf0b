import { Mongoose, type ConnectOptions } from 'mongoose'
import { referrals } from './collections.ts'
import { declaredAmong } from './declared-among.ts'
import type { Collection } from './define-collection.ts'
import { countByAggregation } from './mongo-episode-counts.ts'
import { episodesIn } from './mongo-episodes.ts'
import { migrateIndexes } from './mongo-migrate.ts'
import { mongoRecords, type MongoDocument } from './mongo-records.ts'
import { mongoSchema } from './mongo-schema.ts'
import type { Store } from './records.ts'
import { createTurns } from './take-turns.ts'

// Answered means on the disks of a majority. The limits are those of docs/decisions/002-one-shape-two-engines.md.
const promises: ConnectOptions = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 3000 },
  readConcernLevel: 'majority',
  readPreference: 'primary',
  retryWrites: true,
  retryReads: true,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  serverSelectionTimeoutMS: 2000,
  socketTimeoutMS: 10_000,
  maxPoolSize: 50,
  waitQueueTimeoutMS: 3000,
}

export interface MongoOptions {
  readonly uri: string
  readonly collections: readonly Collection[]
  /** The URI's own database when left out. */
  readonly database?: string
}

/** The store in a MongoDB replica set or sharded cluster, which many application servers share. */
export async function openMongoStore({ uri, collections, database }: MongoOptions): Promise<Store> {
  const mongoose = new Mongoose({ strict: 'throw', strictQuery: 'throw', sanitizeFilter: true })
  const connection = await mongoose
    .createConnection(uri, database === undefined ? promises : { ...promises, dbName: database })
    .asPromise()
  const models = new Map(
    collections.map((collection) => [
      collection.name,
      connection.model<MongoDocument>(collection.name, mongoSchema(collection)),
    ]),
  )
  const modelOf = ({ name }: Collection) => models.get(name) ?? connection.model<MongoDocument>(name)
  const inTurn = createTurns()
  return {
    records: (collection) => {
      const declared = declaredAmong(collections, collection)
      return mongoRecords({ model: modelOf(declared), collection: declared, inTurn })
    },
    episodeCounts: (areaId, asked) => countByAggregation(modelOf(referrals), areaId, asked),
    episodes: (areaId, childIds) => episodesIn(modelOf(referrals), areaId, childIds),
    async migrate() {
      for (const collection of collections) await migrateIndexes(modelOf(collection), collection)
    },
    close: () => connection.close(),
  }
}
