import { mongo } from 'mongoose'

const writeConflictCode = 112

/** Whether two writes met and this one was let go: nothing is written, and it may be tried again (MongoDB error 112). */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === writeConflictCode
}
