import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { done } from '#schemas/outcome.ts'
import { defineCollection } from '#server/store/define-collection.ts'
import type { Records, Store } from '#server/store/records.ts'
import type { Collection } from '#server/store/define-collection.ts'
import { aProbe, ledger, probes, probeShape } from '../probe.ts'
import type { Engine } from './engine.ts'

const note = z.strictObject({ id: z.string(), word: z.string(), other: z.string().optional() })
const plain = defineCollection({ name: 'notes', shape: note })
const indexed = defineCollection({ name: 'notes', shape: note, indexes: { word: ['word'] } })
const reindexed = defineCollection({ name: 'notes', shape: note, indexes: { word: ['other'] } })
const unique = defineCollection({ name: 'notes', shape: note, unique: { word: ['word'] } })

async function streamed<T extends { readonly id: string }>(records: Records<T>): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { id } of records.stream()) ids.push(id)
  return ids
}

export function declaringContract(engine: Engine): void {
  const aPlace = async () => {
    const place = await engine.createPlace()
    const opened: Store[] = []
    onTestFinished(async () => {
      await Promise.all(opened.map((store) => store.close()))
      await place.drop()
    })
    return async (collections: readonly Collection[]) => {
      const store = await place.open(collections)
      opened.push(store)
      await store.migrate()
      return store
    }
  }

  describe(`opening and declaring in ${engine.name}`, () => {
    test('what was written is there when the store is opened again', async () => {
      const open = await aPlace()
      const first = await open([probes])
      await first.records(probes).insert(aProbe({ id: 'kept', email: 'kept@x' }))
      await first.records(probes).mutate('kept', (current) => done({ ...current, count: 4 }))
      await first.close()
      const again = (await open([probes])).records(probes)
      expect(await again.get('kept')).toMatchObject({ count: 4, rev: 2 })
      expect((await again.find('email', { equals: ['kept@x'] })).documents).toHaveLength(1)
    })

    test('two collections of one store do not see each other', async () => {
      const store = await (await aPlace())([probes, ledger])
      await store.records(ledger).insert({ id: 'same', at: 'x' })
      await store.records(probes).insert(aProbe({ id: 'same' }))
      expect(await store.records(probes).get('same')).toMatchObject({ area: 'north' })
      expect(await streamed(store.records(ledger))).toEqual(['same'])
    })

    test('a new index finds the documents that were there before it', async () => {
      const open = await aPlace()
      await (await open([plain])).records(plain).insert({ id: 'n1', word: 'old' })
      const { documents } = await (await open([indexed])).records(indexed).find('word', { equals: ['old'] })
      expect(documents).toEqual([{ id: 'n1', word: 'old', rev: 1 }])
    })

    test('an index whose fields are declared anew answers by the new fields', async () => {
      const open = await aPlace()
      await (await open([indexed])).records(indexed).insert({ id: 'n1', word: 'old', other: 'new' })
      const records = (await open([reindexed])).records(reindexed)
      expect((await records.find('word', { equals: ['old'] })).documents).toEqual([])
      expect((await records.find('word', { equals: ['new'] })).documents).toHaveLength(1)
    })

    test('a new unique key over documents that share a value is refused by name and changes nothing', async () => {
      const open = await aPlace()
      const before = (await open([indexed])).records(indexed)
      await before.insert({ id: 'n1', word: 'twice' })
      await before.insert({ id: 'n2', word: 'twice' })
      await expect(open([unique])).rejects.toMatchObject({ code: 'duplicate-in-store' })
      expect((await before.find('word', { equals: ['twice'] })).documents).toHaveLength(2)
    })

    test('a unique key that is declared no more stops refusing', async () => {
      const open = await aPlace()
      await (await open([unique])).records(unique).insert({ id: 'n1', word: 'twice' })
      const records = (await open([plain])).records(plain)
      expect((await records.insert({ id: 'n2', word: 'twice' })).ok).toBe(true)
    })

    test('migrating again does nothing', async () => {
      const store = await (await aPlace())([unique])
      await store.records(unique).insert({ id: 'n1', word: 'a' })
      await store.migrate()
      await store.migrate()
      expect(await store.records(unique).insert({ id: 'n2', word: 'a' })).toMatchObject({
        refusal: 'duplicate-key',
      })
    })

    test('a stored document that no longer has the declared shape is refused by name, not handed out', async () => {
      const open = await aPlace()
      await (await open([plain])).records(plain).insert({ id: 'n1', word: 'a' })
      const narrower = defineCollection({ name: 'notes', shape: note.extend({ word: z.literal('b') }) })
      const records = (await open([narrower])).records(narrower)
      await expect(records.get('n1')).rejects.toMatchObject({ code: 'stored-shape-mismatch' })
    })

    test('a field added with a default is there in documents from before it', async () => {
      const open = await aPlace()
      await (await open([plain])).records(plain).insert({ id: 'n1', word: 'a' })
      const wider = defineCollection({
        name: 'notes',
        shape: note.extend({ tone: z.string().default('calm') }),
      })
      expect(await (await open([wider])).records(wider).get('n1')).toEqual({
        id: 'n1',
        word: 'a',
        tone: 'calm',
        rev: 1,
      })
    })

    test('a stream of nothing ends', async () => {
      const store = await (await aPlace())([probes])
      expect(await streamed(store.records(probes))).toEqual([])
    })

    test('a stream gives every document once, by id', async () => {
      const records = (await (await aPlace())([probes])).records(probes)
      const ids = Array.from({ length: 450 }, (_, at) => `s${String(at).padStart(3, '0')}`)
      await Promise.all([...ids].reverse().map((id) => records.insert(aProbe({ id }))))
      expect(await streamed(records)).toEqual(ids)
    })

    test('ids stream in the order of their code points', async () => {
      const records = (await (await aPlace())([plain])).records(plain)
      for (const id of ['😀', '\uffff', 'é', 'a', 'B', 'a b', '10', '9', 'aa'])
        await records.insert({ id, word: 'w' })
      expect(await streamed(records)).toEqual(['10', '9', 'B', 'a', 'a b', 'aa', 'é', '\uffff', '😀'])
    })

    test('a stream may be left early', async () => {
      const records = (await (await aPlace())([plain])).records(plain)
      for (const id of ['a', 'b']) await records.insert({ id, word: 'w' })
      for await (const { id } of records.stream()) {
        expect(id).toBe('a')
        break
      }
      expect((await records.insert({ id: 'c', word: 'w' })).ok).toBe(true)
    })

    test('the shape that fills documents is the one that was declared', () => {
      expect(probes.shape).toBe(probeShape)
    })
  })
}
