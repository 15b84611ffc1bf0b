import { mongo } from 'mongoose'
import { describe, expect, test } from 'vitest'
import { isWriteConflict } from '#server/store/mongo-write-conflict.ts'

const told = (code: number) => new mongo.MongoServerError({ code, message: 'told by the engine' })

describe('two writes that met in MongoDB', () => {
  test('are told from a taken key and from anything else that went wrong', () => {
    expect(isWriteConflict(told(112))).toBe(true)
    expect(isWriteConflict(told(11000))).toBe(false)
    expect(isWriteConflict(new Error('write conflict'))).toBe(false)
  })
})
