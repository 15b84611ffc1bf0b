import { describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { aProbe, ledger, probes, slips, type Probe } from '../probe.ts'
import { sharedStore, type Engine } from './engine.ts'

/** What arrives from outside the type checker. */
const untyped = (own: object): Probe => ({ ...aProbe({ id: 'x' }), ...own })

const misshapen: readonly (readonly [string, string, object])[] = [
  ['an unknown field', 'unknown-field', { diagnosis: 'x' }],
  ['an unknown field inside a field', 'unknown-field', { detail: { type: 'a', extra: 1 } }],
  [
    'an unknown field inside a list',
    'unknown-field',
    { members: [{ organisationId: 'o', role: 'r', extra: 1 }] },
  ],
  ['a revision of its own', 'unknown-field', { rev: 5 }],
  ['a number where text belongs', 'shape-mismatch', { area: 4 }],
  ['text where a number belongs', 'shape-mismatch', { count: '4' }],
  ['a state that does not exist', 'shape-mismatch', { state: 'lost' }],
  ['a fraction where a whole number belongs', 'shape-mismatch', { count: 1.5 }],
  ['an object where text belongs', 'shape-mismatch', { email: { gt: '' } }],
  ['a subject of no known kind', 'shape-mismatch', { subject: { kind: 'ghost' } }],
  ['null where there must be a value', 'shape-mismatch', { area: null }],
]

const badIds: readonly (readonly [string, string])[] = [
  ['an empty id', ''],
  ['an id of 201 letters', 'x'.repeat(201)],
  ['an id of 2,000 letters', 'x'.repeat(2000)],
  ['an id of 101 two-byte letters', 'é'.repeat(101)],
  ['an id with a zero byte', 'a\0b'],
  ['an id with a line break', 'a\nb'],
  ['an id with half a character', 'a\ud800'],
]

export function shapeContract(engine: Engine): void {
  describe(`shapes in ${engine.name}`, () => {
    const shared = sharedStore(engine)

    test.each(misshapen)('%s is refused by name (%s) and nothing is stored', async (name, code, own) => {
      const inserting = shared.probes().insert(untyped({ id: name, ...own }))
      await expect(inserting).rejects.toMatchObject({ code })
      await expect(inserting).rejects.toThrow(new RegExp(`probes.*${Object.keys(own).join()}`))
      expect(await shared.probes().get(name)).toBeNull()
    })

    test.each(misshapen.filter(([name]) => name !== 'a revision of its own'))(
      '%s is refused by name (%s) in a change',
      async (name, code, own) => {
        const id = `change ${name}`
        await shared.probes().insert(aProbe({ id }))
        const changing = shared
          .probes()
          .mutate(id, (current) => done({ ...current, ...untyped({ id, ...own }) }))
        await expect(changing).rejects.toMatchObject({ code })
        expect((await shared.probes().get(id))?.rev).toBe(1)
      },
    )

    test('a missing field is refused by name', async () => {
      const inserting = shared.probes().insert(untyped({ id: 'missing', detail: {} }))
      await expect(inserting).rejects.toMatchObject({ code: 'shape-mismatch' })
      await expect(inserting).rejects.toThrow(/detail[.]type/)
    })

    test('a refusal names the place and never the value', async () => {
      const inserting = shared.probes().insert(untyped({ id: 'private', count: 'a private word' }))
      await expect(inserting).rejects.toThrow(/count/)
      await expect(inserting).rejects.not.toThrow(/private word/)
    })

    test.each(badIds)('%s is refused by name on insert and is simply not found', async (_name, id) => {
      await expect(shared.probes().insert(aProbe({ id }))).rejects.toThrow(/^bad-(id|value): .*probes/)
      expect(await shared.probes().get(id)).toBeNull()
      expect(await shared.probes().remove(id)).toBe(false)
      const outcome = await shared.probes().mutate(id, (current) => done(current))
      expect(outcome).toMatchObject({ ok: false, refusal: 'not-found' })
    })

    test.each(['a/b', 'a b', '$where', 'a.b', 'é', '😀', '__proto__', '0', 'x'.repeat(200)])(
      'the id %s is as good as any',
      async (id) => {
        expect((await shared.probes().insert(aProbe({ id }))).ok).toBe(true)
        expect((await shared.probes().get(id))?.id).toBe(id)
      },
    )

    test('an object in place of an id finds nothing', async () => {
      const { id } = untyped({ id: { $gt: '' } })
      expect(await shared.probes().get(id)).toBeNull()
      expect(await shared.probes().remove(id)).toBe(false)
    })

    test('a document as large as its collection allows is kept, and one byte more is refused', async () => {
      const records = shared.store().records(slips)
      const room = 200 - JSON.stringify({ id: 'a', text: '' }).length
      expect((await records.insert({ id: 'a', text: 'x'.repeat(room) })).ok).toBe(true)
      expect(await records.insert({ id: 'b', text: 'x'.repeat(room + 1) })).toEqual({
        ok: false,
        refusal: 'too-large',
      })
      expect(await records.get('b')).toBeNull()
    })

    test('a change that would make a document too large is refused and the document stays', async () => {
      const records = shared.store().records(slips)
      await records.insert({ id: 'grows', text: 'x' })
      const outcome = await records.mutate('grows', (slip) => done({ ...slip, text: 'x'.repeat(500) }))
      expect(outcome).toEqual({ ok: false, refusal: 'too-large' })
      expect(await records.get('grows')).toEqual({ id: 'grows', text: 'x', rev: 1 })
    })

    test('a document of more than one mebibyte is refused unless its collection says otherwise', async () => {
      const free = 'x'.repeat(1024 * 1024)
      expect(await shared.probes().insert(aProbe({ id: 'huge', free }))).toEqual({
        ok: false,
        refusal: 'too-large',
      })
      expect((await shared.probes().insert(aProbe({ id: 'big', free: 'x'.repeat(1_000_000) }))).ok).toBe(true)
    })

    test('an index value that no engine could hold is refused by name', async () => {
      const school = 'x'.repeat(1025)
      await expect(shared.probes().insert(aProbe({ id: 'long', school }))).rejects.toMatchObject({
        code: 'index-value-too-long',
      })
      expect(await shared.probes().get('long')).toBeNull()
    })

    test('a collection that is written once refuses changes and removals by name', async () => {
      const records = shared.store().records(ledger)
      await records.insert({ id: 'l1', at: '2026-01-01' })
      await expect(records.mutate('l1', (entry) => done({ ...entry, at: 'x' }))).rejects.toMatchObject({
        code: 'append-only',
      })
      await expect(records.remove('l1')).rejects.toMatchObject({ code: 'append-only' })
      expect(await records.get('l1')).toEqual({ id: 'l1', at: '2026-01-01', rev: 1 })
      expect(await records.insert({ id: 'l1', at: 'y' })).toMatchObject({ refusal: 'already-exists' })
    })

    test('a collection the store was not opened with is refused by name', () => {
      expect(() => shared.store().records({ ...probes })).toThrow(/unknown-collection: probes/)
    })
  })
}
