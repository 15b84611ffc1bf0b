import { describe, expect, test } from 'vitest'
import { done, refused } from '#schemas/outcome.ts'
import { aProbe } from '../probe.ts'
import { idsOf, sharedStore, type Engine } from './engine.ts'

export function writingContract(engine: Engine): void {
  describe(`writing in ${engine.name}`, () => {
    const shared = sharedStore(engine)

    test('a document starts at revision 1 and is given back whole', async () => {
      const outcome = await shared.probes().insert(aProbe({ id: 'w1', count: 3 }))
      expect(outcome).toEqual({ ok: true, value: { ...aProbe({ id: 'w1', count: 3 }), rev: 1 } })
      expect(await shared.probes().get('w1')).toEqual({ ...aProbe({ id: 'w1', count: 3 }), rev: 1 })
    })

    test('nobody is found under an id never given', async () => {
      expect(await shared.probes().get('nobody')).toBeNull()
    })

    test('the same id twice is refused and the first stays', async () => {
      await shared.probes().insert(aProbe({ id: 'w2', count: 1 }))
      expect(await shared.probes().insert(aProbe({ id: 'w2', count: 2 }))).toEqual({
        ok: false,
        refusal: 'already-exists',
      })
      expect((await shared.probes().get('w2'))?.count).toBe(1)
    })

    test('a unique value twice is refused, naming the key', async () => {
      await shared.probes().insert(aProbe({ id: 'w3', email: 'a@x' }))
      const outcome = await shared.probes().insert(aProbe({ id: 'w4', email: 'a@x' }))
      expect(outcome).toEqual({ ok: false, refusal: 'duplicate-key', details: { key: 'email' } })
      expect(await shared.probes().get('w4')).toBeNull()
      expect(await idsOf(shared.probes(), 'email', { equals: ['a@x'] })).toEqual(['w3'])
    })

    test('the id is told first when a unique value clashes too', async () => {
      await shared.probes().insert(aProbe({ id: 'w5', email: 'b@x' }))
      expect(await shared.probes().insert(aProbe({ id: 'w5', email: 'b@x' }))).toMatchObject({
        refusal: 'already-exists',
      })
    })

    test('a unique key of two fields is the pair, not either', async () => {
      const place = (id: string, area: string, slot: number) =>
        shared.probes().insert(aProbe({ id, area, slot }))
      expect((await place('w6', 'pair-a', 1)).ok).toBe(true)
      expect((await place('w7', 'pair-a', 2)).ok).toBe(true)
      expect((await place('w8', 'pair-b', 1)).ok).toBe(true)
      expect(await place('w9', 'pair-a', 1)).toMatchObject({
        refusal: 'duplicate-key',
        details: { key: 'place' },
      })
    })

    test.each([null, undefined])('documents that lack a unique value (%s) do not clash', async (email) => {
      const own = email === null ? { email } : {}
      expect((await shared.probes().insert(aProbe({ id: `lack1 ${email}`, ...own }))).ok).toBe(true)
      expect((await shared.probes().insert(aProbe({ id: `lack2 ${email}`, ...own }))).ok).toBe(true)
    })

    test('an empty string is a unique value like any other', async () => {
      expect((await shared.probes().insert(aProbe({ id: 'empty1', email: '' }))).ok).toBe(true)
      expect(await shared.probes().insert(aProbe({ id: 'empty2', email: '' }))).toMatchObject({
        refusal: 'duplicate-key',
      })
    })

    test('unique values compare letter by letter', async () => {
      expect((await shared.probes().insert(aProbe({ id: 'case1', email: 'Case@x' }))).ok).toBe(true)
      expect((await shared.probes().insert(aProbe({ id: 'case2', email: 'case@x' }))).ok).toBe(true)
    })

    test('no value of a unique list is shared by two documents', async () => {
      expect((await shared.probes().insert(aProbe({ id: 'al1', aliases: ['one', 'two', 'one'] }))).ok).toBe(
        true,
      )
      expect(await shared.probes().insert(aProbe({ id: 'al2', aliases: ['three', 'two'] }))).toMatchObject({
        refusal: 'duplicate-key',
        details: { key: 'alias' },
      })
      expect((await shared.probes().insert(aProbe({ id: 'al3', aliases: ['three'] }))).ok).toBe(true)
    })

    test('a change makes the next revision and is what is read', async () => {
      await shared.probes().insert(aProbe({ id: 'm1' }))
      const outcome = await shared
        .probes()
        .mutate('m1', (current) => done({ ...current, count: current.count + 5 }))
      expect(outcome).toEqual({ ok: true, value: { ...aProbe({ id: 'm1', count: 5 }), rev: 2 } })
      expect(await shared.probes().get('m1')).toEqual({ ...aProbe({ id: 'm1', count: 5 }), rev: 2 })
    })

    test('a change may add an answer whose id has a dot, beside one it could be taken for', async () => {
      await shared.probes().insert(aProbe({ id: 'dots', answers: { EMO: 1, 'EMO.impact': 2 } }))
      await shared
        .probes()
        .mutate('dots', (current) => done({ ...current, answers: { ...current.answers, 'EMO.effort': 3 } }))
      expect((await shared.probes().get('dots'))?.answers).toStrictEqual({
        EMO: 1,
        'EMO.impact': 2,
        'EMO.effort': 3,
      })
    })

    test('a change may take a field away', async () => {
      await shared.probes().insert(aProbe({ id: 'm2', school: 's1', detail: { type: 'a', note: 'n' } }))
      await shared.probes().mutate('m2', () => done(aProbe({ id: 'm2', detail: { type: 'a' } })))
      expect(await shared.probes().get('m2')).toStrictEqual({
        ...aProbe({ id: 'm2', detail: { type: 'a' } }),
        rev: 2,
      })
      expect(await idsOf(shared.probes(), 'school', { equals: ['s1'] })).toEqual([])
    })

    test('a change of nobody is refused and never asked', async () => {
      const outcome = await shared.probes().mutate('nobody', () => {
        throw new Error('asked')
      })
      expect(outcome).toEqual({ ok: false, refusal: 'not-found' })
    })

    test('a change that refuses writes nothing and its refusal comes back whole', async () => {
      await shared.probes().insert(aProbe({ id: 'm3' }))
      const outcome = await shared.probes().mutate('m3', () => refused('already-sent', { on: '2026-01-01' }))
      expect(outcome).toEqual({ ok: false, refusal: 'already-sent', details: { on: '2026-01-01' } })
      expect((await shared.probes().get('m3'))?.rev).toBe(1)
    })

    test('a change that throws writes nothing and the error passes through', async () => {
      await shared.probes().insert(aProbe({ id: 'm4' }))
      const changing = shared.probes().mutate('m4', () => {
        throw new RangeError('mine')
      })
      await expect(changing).rejects.toThrow(new RangeError('mine'))
      expect((await shared.probes().get('m4'))?.rev).toBe(1)
    })

    test('a change that throws does not take its neighbours with it', async () => {
      await shared.probes().insert(aProbe({ id: 'm5' }))
      await shared.probes().insert(aProbe({ id: 'm6' }))
      const outcomes = await Promise.allSettled([
        shared.probes().mutate('m5', (current) => done({ ...current, count: 1 })),
        shared.probes().mutate('m6', () => {
          throw new Error('mine')
        }),
        shared.probes().insert(aProbe({ id: 'm7' })),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await shared.probes().get('m5'))?.count).toBe(1)
      expect((await shared.probes().get('m7'))?.rev).toBe(1)
    })

    test('a change that changes nothing leaves the revision as it is', async () => {
      await shared.probes().insert(aProbe({ id: 'm8', answers: { a: 1 } }))
      const outcome = await shared.probes().mutate('m8', (current) => done({ ...current, answers: { a: 1 } }))
      expect(outcome).toMatchObject({ ok: true, value: { rev: 1 } })
      expect((await shared.probes().get('m8'))?.rev).toBe(1)
    })

    test('a change that alters the document in place is written as if it had made a new one', async () => {
      await shared.probes().insert(aProbe({ id: 'm9', school: 'before' }))
      await shared.probes().mutate('m9', (current) => {
        current.school = 'behind'
        return done(current)
      })
      expect(await idsOf(shared.probes(), 'school', { equals: ['before'] })).toEqual([])
      expect(await idsOf(shared.probes(), 'school', { equals: ['behind'] })).toEqual(['m9'])
    })

    test('a change cannot give a document another id', async () => {
      await shared.probes().insert(aProbe({ id: 'm10' }))
      const changing = shared.probes().mutate('m10', (current) => done({ ...current, id: 'other' }))
      await expect(changing).rejects.toMatchObject({ code: 'id-changed' })
    })

    test('a change cannot set the revision', async () => {
      await shared.probes().insert(aProbe({ id: 'm11' }))
      const changing = shared.probes().mutate('m11', (current) => done({ ...current, rev: 9 }))
      await expect(changing).rejects.toMatchObject({ code: 'rev-changed' })
    })

    test('a change into a taken unique value is refused and the document stays', async () => {
      await shared.probes().insert(aProbe({ id: 'm12', email: 'm12@x' }))
      await shared.probes().insert(aProbe({ id: 'm13', email: 'm13@x' }))
      const outcome = await shared.probes().mutate('m13', (current) => done({ ...current, email: 'm12@x' }))
      expect(outcome).toEqual({ ok: false, refusal: 'duplicate-key', details: { key: 'email' } })
      expect(await shared.probes().get('m13')).toMatchObject({ email: 'm13@x', rev: 1 })
    })

    test('a unique value is free again once it is changed away or its document removed', async () => {
      await shared.probes().insert(aProbe({ id: 'm14', email: 'free@x' }))
      await shared.probes().mutate('m14', (current) => done({ ...current, email: 'else@x' }))
      expect((await shared.probes().insert(aProbe({ id: 'm15', email: 'free@x' }))).ok).toBe(true)
      await shared.probes().remove('m15')
      expect((await shared.probes().insert(aProbe({ id: 'm16', email: 'free@x' }))).ok).toBe(true)
    })

    test('a document keeps its own unique value through a change', async () => {
      await shared.probes().insert(aProbe({ id: 'm17', email: 'keep@x', aliases: ['k'] }))
      const outcome = await shared.probes().mutate('m17', (current) => done({ ...current, count: 1 }))
      expect(outcome.ok).toBe(true)
      expect(await idsOf(shared.probes(), 'email', { equals: ['keep@x'] })).toEqual(['m17'])
    })

    test('a removed document is gone from every index, and only once', async () => {
      await shared.probes().insert(aProbe({ id: 'r1', school: 'gone', email: 'gone@x' }))
      expect(await shared.probes().remove('r1')).toBe(true)
      expect(await shared.probes().remove('r1')).toBe(false)
      expect(await shared.probes().get('r1')).toBeNull()
      expect(await idsOf(shared.probes(), 'school', { equals: ['gone'] })).toEqual([])
      expect(await idsOf(shared.probes(), 'email', { equals: ['gone@x'] })).toEqual([])
    })

    test('a removed id may be used again, from revision 1', async () => {
      await shared.probes().insert(aProbe({ id: 'r2' }))
      await shared.probes().mutate('r2', (current) => done({ ...current, count: 1 }))
      await shared.probes().remove('r2')
      expect(await shared.probes().insert(aProbe({ id: 'r2' }))).toMatchObject({
        ok: true,
        value: { rev: 1 },
      })
    })
  })
}
