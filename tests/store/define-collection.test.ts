import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collections } from '#server/store/collections.ts'
import { defineCollection } from '#server/store/define-collection.ts'
import { mongoSchema } from '#server/store/mongo-schema.ts'

const fields = {
  id: z.string(),
  school: z.string(),
  tags: z.array(z.string()),
  ties: z.array(z.strictObject({ by: z.string() })),
}
const shape = z.strictObject(fields)

const refusedShapes: readonly (readonly [string, z.ZodType<{ id: string }>])[] = [
  ['lets unknown fields in', z.object(fields)],
  ['lets unknown fields in further down', shape.extend({ deep: z.object({ a: z.string() }) })],
  ['lets unknown fields in inside a list', shape.extend({ deep: z.array(z.looseObject({ a: z.string() })) })],
  [
    'lets unknown fields in inside a choice',
    shape.extend({ deep: z.union([z.string(), z.object({})]).nullable() }),
  ],
  ['has a dot in the name of a field', shape.extend({ 'a.b': z.string() })],
  ['has a dollar in the name of a field', shape.extend({ deep: z.strictObject({ $a: z.string() }) })],
  ['keeps a revision', shape.extend({ rev: z.number() })],
  ['keeps a date', shape.extend({ at: z.date() })],
  [
    'turns what is stored into something else',
    shape.extend({ at: z.string().transform((text) => text.length) }),
  ],
  ['takes a type on trust', shape.extend({ at: z.custom<string>() })],
]

const refusedIndexes: readonly (readonly [string, readonly string[]])[] = [
  ['a field that is not there', ['town']],
  ['a field of every object', ['constructor']],
  ['a whole object', ['ties']],
  ['two lists', ['tags', 'ties.by']],
  ['no field', []],
]

describe('the declaration of a collection', () => {
  test.each(refusedShapes)('is refused when its shape %s', (_name, unfit) => {
    expect(() => defineCollection({ name: 'unfit', shape: unfit })).toThrow(/^bad-collection: /)
  })

  test.each(refusedIndexes)('is refused when it indexes %s', (_name, paths) => {
    expect(() => defineCollection({ name: 'unfit', shape, indexes: { one: paths } })).toThrow(
      /^bad-collection: /,
    )
  })

  test('is refused when a name means two indexes', () => {
    const declaration = { name: 'unfit', shape, unique: { one: ['school'] }, indexes: { one: ['tags'] } }
    expect(() => defineCollection(declaration)).toThrow('bad-collection: unfit declares index one twice')
  })

  test.each(['', 'Children', 'a.b', '$a', 'x'.repeat(60)])('is refused when it is called %j', (name) => {
    expect(() => defineCollection({ name, shape })).toThrow(/^bad-collection: /)
  })

  test('knows what each indexed field holds and which leads through a list', () => {
    const { indexes } = defineCollection({ name: 'fit', shape, indexes: { tie: ['school', 'ties.by'] } })
    expect(indexes[0]?.fields).toEqual([
      { path: ['school'], kind: 'string', isByDay: false, isList: false },
      { path: ['ties', 'by'], kind: 'string', isByDay: false, isList: true },
    ])
  })

  test('of every collection of the service gives MongoDB a schema and a name of its own', () => {
    for (const collection of collections) expect(mongoSchema(collection).path('rev')).toBeDefined()
    expect(new Set(collections.map(({ name }) => name)).size).toBe(collections.length)
  })
})
