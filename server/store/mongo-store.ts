import { Mongoose, type Connection, type ConnectOptions } from 'mongoose'
import { children, plans, referrals } from './collections.ts'
import { declaredAmong } from './declared-among.ts'
import type { Collection } from './define-collection.ts'
import { createLongLists } from './long-lists.ts'
import { countByAggregation } from './mongo-episode-counts.ts'
import { episodesIn } from './mongo-episodes.ts'
import { migrateIndexes } from './mongo-migrate.ts'
import { planSpansIn } from './mongo-plans.ts'
import { recordedIn } from './mongo-recorded.ts'
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

// An index over a million documents takes longer to make than anybody waits for a page, and so does counting them.
const patienceOf = { 'of-a-page': {}, 'of-upkeep': { socketTimeoutMS: 0 } } as const

/** How long an answer is waited for: as long as somebody who looks at a page, or as long as it takes. */
export type Patience = keyof typeof patienceOf

export interface MongoOptions {
  readonly uri: string
  readonly collections: readonly Collection[]
  /** The URI's own database when left out. */
  readonly database?: string
  readonly patience?: Patience
}

/** The store in a MongoDB replica set or sharded cluster, which many application servers share. */
export async function openMongoStore({
  uri,
  collections,
  database,
  patience = 'of-a-page',
}: MongoOptions): Promise<Store> {
  const mongoose = new Mongoose({ strict: 'throw', strictQuery: 'throw', sanitizeFilter: true })
  const connect = (waiting: Patience) => {
    const named = database === undefined ? {} : { dbName: database }
    return mongoose.createConnection(uri, { ...promises, ...named, ...patienceOf[waiting] }).asPromise()
  }
  const connection = await connect(patience)
  const modelOf = modelsOn(connection, collections)
  const inTurn = createTurns()
  const firstInOrder = createLongLists()
  return {
    records: (collection) => {
      const declared = declaredAmong(collections, collection)
      return mongoRecords({ model: modelOf(declared), collection: declared, inTurn, firstInOrder })
    },
    episodeCounts: (areaId, asked) => countByAggregation(modelOf(referrals), areaId, asked),
    episodes: (areaId, childIds) => episodesIn(modelOf(referrals), areaId, childIds),
    planSpans: () => planSpansIn(modelOf(plans)),
    recordedRequests: (areaId) =>
      recordedIn({ referrals: modelOf(referrals), children: modelOf(children) }, areaId),
    async migrate() {
      const patient = await connect('of-upkeep')
      const model = modelsOn(patient, collections)
      try {
        for (const collection of collections) await migrateIndexes(model(collection), collection)
      } finally {
        await patient.close()
      }
    },
    close: () => connection.close(),
  }
}

function modelsOn(connection: Connection, collections: readonly Collection[]) {
  const models = new Map(
    collections.map((collection) => [
      collection.name,
      connection.model<MongoDocument>(collection.name, mongoSchema(collection)),
    ]),
  )
  return ({ name }: Collection) => models.get(name) ?? connection.model<MongoDocument>(name)
}
