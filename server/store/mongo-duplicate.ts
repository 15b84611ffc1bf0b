import { mongo } from 'mongoose'
import type { Collection } from './define-collection.ts'
import { pathOf } from './mongo-filter.ts'

const duplicateKeyCode = 11000

/** The unique key that MongoDB says is taken; any other error goes on its way. */
export function duplicateKey(collection: Collection, error: unknown): string {
  if (!isDuplicate(error)) throw error
  const paths = Object.keys(patternOf(error)).join()
  return (
    collection.indexes.find((index) => index.isUnique && index.fields.map(pathOf).join() === paths)?.name ??
    'id'
  )
}

/** Whether an error says that a unique key is taken. */
export function isDuplicate(error: unknown): error is mongo.MongoServerError {
  return error instanceof mongo.MongoServerError && error.code === duplicateKeyCode
}

function patternOf(error: mongo.MongoServerError): object {
  const pattern: unknown = error['keyPattern']
  return typeof pattern === 'object' && pattern !== null ? pattern : {}
}
