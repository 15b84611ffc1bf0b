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

// MaxTimeMSExpired and ExceededTimeLimit: a search was given up because it took too long.
const outOfTime = new Set<unknown>([50, 262])

/** Whether an error says that the store does not answer just now: nothing was read, and nothing was acknowledged. */
export function isStoreAway(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'store-closed'
  if (!(error instanceof Error)) return false
  const isOutOfTime = error.name === 'MongoServerError' && 'code' in error && outOfTime.has(error.code)
  return isOutOfTime || away.has(error.name) || isStoreAway(error.cause)
}
