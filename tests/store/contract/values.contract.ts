import { describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { aProbe } from '../probe.ts'
import { sharedStore, type Engine } from './engine.ts'

class Visitor {
  readonly name = 'visitor'
}

const cycle: { self?: unknown } = {}
cycle.self = cycle

const bad: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['undefined inside an object', { a: undefined }],
  ['a hole in a list', Array(2)],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['minus infinity', -Infinity],
  ['a Date', new Date(0)],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
  ['a Map', new Map()],
  ['a Set', new Set()],
  ['a regular expression', /a/],
  ['bytes', new Uint8Array(2)],
  ['an instance of a class', new Visitor()],
  ['a boxed string', Object('text')],
  ['a key with a dollar', { $where: 'true' }],
  ['an empty key', { '': 1 }],
  ['a key with a zero byte', { 'a\0b': 1 }],
  ['a __proto__ key', JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ['a constructor key', { constructor: 1 }],
  ['a _bsontype key', { _bsontype: 'ObjectId', id: 'x' }],
  ['a symbol key', { [Symbol('s')]: 1 }],
  ['half a character', 'a\ud800'],
  ['half a character in a key', { '\udc00': 1 }],
  ['a cycle', cycle],
]

const good: readonly (readonly [string, unknown])[] = [
  ['an empty string', ''],
  ['a string with a zero byte', 'a\0b'],
  ['an emoji and right-to-left words', '👩‍👧 بنت'],
  ['100,000 letters', 'ß'.repeat(100_000)],
  ['the greatest safe integer', Number.MAX_SAFE_INTEGER],
  ['a number above 32 bits', 2 ** 40],
  ['the smallest number', 5e-324],
  ['a great negative number', -1.5e300],
  ['keys with dots, beside what they could be taken for', { 'EMO.impact': 1, EMO: { impact: 2 } }],
  ['an empty object', {}],
  ['an empty list', []],
  ['lists of lists with null', [[null], [], [[1]]]],
  ['empty objects inside objects', { a: {}, b: { c: [] } }],
  ['a field called type', { type: 'text', list: [{ type: { type: 1 } }] }],
  ['a date as text', '2026-03-29T01:00:00.000Z'],
  ['24 hexadecimal digits', '507f1f77bcf86cd799439011'],
  ['text that looks like a number', { a: '12', b: 'true', c: 'null' }],
  ['30 levels', Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 1)],
]

export function valuesContract(engine: Engine): void {
  describe(`values in ${engine.name}`, () => {
    const shared = sharedStore(engine)

    test.each(bad)('%s is refused by name on insert and nothing is stored', async (name, free) => {
      const id = `insert ${name}`
      const inserting = shared.probes().insert(aProbe({ id, free }))
      await expect(inserting).rejects.toMatchObject({ name: 'StoreError', code: 'bad-value' })
      await expect(inserting).rejects.toThrow(/free/)
      expect(await shared.probes().get(id)).toBeNull()
    })

    test.each(bad)('%s is refused by name in a change and the document stays', async (name, free) => {
      const id = `change ${name}`
      await shared.probes().insert(aProbe({ id, count: 7 }))
      const changing = shared.probes().mutate(id, (current) => done({ ...current, count: 8, free }))
      await expect(changing).rejects.toMatchObject({ code: 'bad-value' })
      expect(await shared.probes().get(id)).toEqual({ ...aProbe({ id, count: 7 }), rev: 1 })
    })

    test.each(good)('%s comes back as it was', async (name, free) => {
      const id = `good ${name}`
      expect((await shared.probes().insert(aProbe({ id, free }))).ok).toBe(true)
      expect(await shared.probes().get(id)).toStrictEqual({ ...aProbe({ id, free }), rev: 1 })
    })

    test('minus zero comes back as zero', async () => {
      await shared.probes().insert(aProbe({ id: 'zero', count: -0, free: [-0] }))
      const found = await shared.probes().get('zero')
      expect(Object.is(found?.count, 0)).toBe(true)
      expect(found?.free).toStrictEqual([0])
    })

    test('absent fields stay absent and null stays null', async () => {
      const probe = aProbe({ id: 'absent', school: null, detail: { type: 'a' } })
      await shared.probes().insert(probe)
      const found = await shared.probes().get('absent')
      expect(found).toStrictEqual({ ...probe, rev: 1 })
      expect(Object.keys(found ?? {})).not.toContain('aliases')
    })

    test('every kind of field comes back as it was', async () => {
      const probe = aProbe({
        id: 'whole',
        aliases: ['w1', 'w2'],
        members: [{ organisationId: 'o_1', role: 'senco' }],
        detail: { type: 'note', note: null },
        subject: { kind: 'link', contributionId: 'c_1' },
        answers: { sleep: 'often', meals: 3, play: null },
        isOpen: false,
      })
      await shared.probes().insert(probe)
      expect(await shared.probes().get('whole')).toStrictEqual({ ...probe, rev: 1 })
    })

    test('a reader cannot reach into the store through what it was given', async () => {
      const given = aProbe({ id: 'own', free: { list: [1] } })
      await shared.probes().insert(given)
      given.count = 99
      const first = await shared.probes().get('own')
      if (first) Reflect.set(first, 'count', 98)
      expect((await shared.probes().get('own'))?.count).toBe(0)
    })
  })
}
