import { StoreError } from './store-error.ts'

// What the MongoDB driver says of a server it cannot reach in time; LMDB is away only while it closes.
const away = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoWriteConcernError',
  'MongooseServerSelectionError',
])

/** Whether an error says that the store cannot be reached just now: nothing was read, and nothing was acknowledged. */
export function isStoreAway(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'store-closed'
  if (!(error instanceof Error)) return false
  return away.has(error.name) || isStoreAway(error.cause)
}
