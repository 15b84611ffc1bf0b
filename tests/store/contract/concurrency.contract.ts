import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { done, refused } from '#schemas/outcome.ts'
import type { Records, Store } from '#server/store/records.ts'
import { aProbe, declared, probes, type Probe } from '../probe.ts'
import { allPages, idsOf, sharedStore, type Engine } from './engine.ts'

const times = <Result>(count: number, work: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

const okOf = (outcomes: readonly { readonly ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length

const addOne = (records: Records<Probe>, id: string) =>
  records.mutate(id, (current) => done({ ...current, count: current.count + 1 }))

const report = z.object({ added: z.number(), claimed: z.number() })

async function otherProcess(job: object): Promise<z.infer<typeof report>> {
  const script = new URL('../other-process.ts', import.meta.url).pathname
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, JSON.stringify(job)])
  return report.parse(JSON.parse(stdout))
}

export function concurrencyContract(engine: Engine): void {
  describe(`many at once in ${engine.name}`, () => {
    const shared = sharedStore(engine)
    const second: { store?: Store } = {}

    beforeAll(async () => {
      second.store = await shared.place().open(declared)
    })
    afterAll(() => second.store?.close())

    /** The same records through two open stores, in turn, as two servers would. */
    const either = (at: number): Records<Probe> =>
      at % 2 === 0 ? shared.probes() : second.store!.records(probes)

    test('200 changes of one document lose nothing', async () => {
      await shared.probes().insert(aProbe({ id: 'c1' }))
      const outcomes = await times(200, () => addOne(shared.probes(), 'c1'))
      expect(okOf(outcomes)).toBe(200)
      expect(await shared.probes().get('c1')).toMatchObject({ count: 200, rev: 201 })
    })

    test('changes of one document through two servers lose nothing', async () => {
      await shared.probes().insert(aProbe({ id: 'c2' }))
      const outcomes = await times(60, (at) => addOne(either(at), 'c2'))
      const count = okOf(outcomes)
      expect(count).toBe(60)
      expect(await shared.probes().get('c2')).toMatchObject({ count, rev: count + 1 })
    })

    test('every change is answered with a revision of its own', async () => {
      await shared.probes().insert(aProbe({ id: 'c3' }))
      const outcomes = await times(40, (at) => addOne(either(at), 'c3'))
      const revisions = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.rev] : []))
      expect(revisions.sort((one, other) => one - other)).toEqual(
        Array.from({ length: 40 }, (_, at) => at + 2),
      )
    })

    test('different answers of one form saved at once are all there', async () => {
      await shared.probes().insert(aProbe({ id: 'c4', answers: {} }))
      await times(60, (at) =>
        either(at).mutate('c4', (current) =>
          done({ ...current, answers: { ...current.answers, [`q${at}`]: at } }),
        ),
      )
      const found = await shared.probes().get('c4')
      expect(Object.keys(found?.answers ?? {})).toHaveLength(60)
    })

    test('one of 50 inserts of the same id wins', async () => {
      const outcomes = await times(50, (at) => either(at).insert(aProbe({ id: 'c5', count: at })))
      expect(okOf(outcomes)).toBe(1)
      const winner = outcomes.findIndex(({ ok }) => ok)
      expect((await shared.probes().get('c5'))?.count).toBe(winner)
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'already-exists')).toHaveLength(
        49,
      )
    })

    test('one of 50 inserts of the same unique value wins', async () => {
      const outcomes = await times(50, (at) => either(at).insert(aProbe({ id: `c6 ${at}`, email: 'c6@x' })))
      expect(okOf(outcomes)).toBe(1)
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'duplicate-key')).toHaveLength(
        49,
      )
      const winner = outcomes.findIndex(({ ok }) => ok)
      expect(await idsOf(shared.probes(), 'email', { equals: ['c6@x'] })).toEqual([`c6 ${winner}`])
    })

    test('one of 20 changes into the same unique value wins', async () => {
      await times(20, (at) => shared.probes().insert(aProbe({ id: `c7 ${at}` })))
      const outcomes = await times(20, (at) =>
        either(at).mutate(`c7 ${at}`, (current) => done({ ...current, email: 'c7@x' })),
      )
      expect(okOf(outcomes)).toBe(1)
      expect(await idsOf(shared.probes(), 'email', { equals: ['c7@x'] })).toHaveLength(1)
    })

    test('one of 20 claims with a condition wins', async () => {
      await shared.probes().insert(aProbe({ id: 'c8' }))
      const outcomes = await times(20, (at) =>
        either(at).mutate('c8', (current) =>
          current.state === 'draft'
            ? done({ ...current, state: 'sent' as const, count: at })
            : refused('already-sent'),
        ),
      )
      expect(okOf(outcomes)).toBe(1)
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'already-sent')).toHaveLength(19)
      expect((await shared.probes().get('c8'))?.rev).toBe(2)
    })

    test('300 documents inserted at once are all there, and in their index', async () => {
      const outcomes = await times(300, (at) =>
        either(at).insert(aProbe({ id: `c9 ${at}`, area: 'c9', count: at })),
      )
      expect(okOf(outcomes)).toBe(300)
      expect(await idsOf(shared.probes(), 'area', { equals: ['c9'], limit: 1000 })).toHaveLength(300)
    })

    test('one of 10 removals is told there was one', async () => {
      await shared.probes().insert(aProbe({ id: 'c10', email: 'c10@x' }))
      const removed = await times(10, (at) => either(at).remove('c10'))
      expect(removed.filter(Boolean)).toHaveLength(1)
      expect(await idsOf(shared.probes(), 'email', { equals: ['c10@x'] })).toEqual([])
    })

    test('changes and a removal at once leave a document or none, and its index says the same', async () => {
      await shared.probes().insert(aProbe({ id: 'c11', school: 'c11' }))
      await Promise.all([
        times(20, (at) => addOne(either(at), 'c11')),
        shared.probes().remove('c11'),
        times(20, (at) => addOne(either(at), 'c11')),
      ])
      expect(await shared.probes().get('c11')).toBeNull()
      expect(await idsOf(shared.probes(), 'school', { equals: ['c11'] })).toEqual([])
    })

    test('inserts and removals of one id at once end with the index telling the truth', async () => {
      await times(20, async (at) => {
        await Promise.all([
          either(at).insert(aProbe({ id: 'c12', school: 'c12', email: 'c12@x' })),
          either(at).remove('c12'),
        ])
      })
      const found = await shared.probes().get('c12')
      expect(await idsOf(shared.probes(), 'school', { equals: ['c12'] })).toEqual(found ? ['c12'] : [])
      expect(await idsOf(shared.probes(), 'email', { equals: ['c12@x'] })).toEqual(found ? ['c12'] : [])
    })

    test('finding while values move never shows a document under a value it does not have', async () => {
      await times(10, (at) => shared.probes().insert(aProbe({ id: `c13 ${at}`, school: 'c13 a' })))
      const moving = times(100, (at) =>
        shared.probes().mutate(`c13 ${at % 10}`, (current) =>
          done({
            ...current,
            school: current.school === 'c13 a' ? 'c13 b' : 'c13 a',
            count: current.count + 1,
          }),
        ),
      )
      const looks = await times(50, async () => {
        const { documents } = await second.store!.records(probes).find('school', { equals: ['c13 a'] })
        return documents.every(({ school }) => school === 'c13 a')
      })
      await moving
      expect(looks).not.toContain(false)
    })

    test('paging while others write gives each document that stays exactly once', async () => {
      await times(60, (at) => shared.probes().insert(aProbe({ id: `c14 ${at}`, area: 'c14', count: at })))
      const writing = times(60, (at) =>
        either(at).insert(aProbe({ id: `c14 new ${at}`, area: 'c14', count: at })),
      )
      const seen = (await allPages(shared.probes(), 'areaState', { equals: ['c14'], limit: 7 })).flat()
      await writing
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((id) => !id.startsWith('c14 new'))).toHaveLength(60)
    })

    test('a stream while others write gives each document that stays exactly once', async () => {
      await times(50, (at) => shared.probes().insert(aProbe({ id: `c15 ${at}` })))
      const writing = times(50, (at) => either(at).insert(aProbe({ id: `c15 new ${at}` })))
      const seen: string[] = []
      for await (const { id } of shared.probes().stream()) if (id.startsWith('c15')) seen.push(id)
      await writing
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((id) => !id.startsWith('c15 new'))).toHaveLength(50)
    })

    test('what one server was answered the other one finds', async () => {
      for (const at of Array(20).keys()) {
        await either(at).insert(aProbe({ id: `c16 ${at}`, school: `c16 ${at}` }))
        expect(await either(at + 1).get(`c16 ${at}`)).toMatchObject({ rev: 1 })
        expect(await idsOf(either(at + 1), 'school', { equals: [`c16 ${at}`] })).toEqual([`c16 ${at}`])
      }
    })

    test('a change always sees what was answered before it, whichever server made it', async () => {
      await shared.probes().insert(aProbe({ id: 'c17' }))
      for (const at of Array(20).keys()) {
        const outcome = await addOne(either(at), 'c17')
        expect(outcome).toMatchObject({ ok: true, value: { count: at + 1 } })
      }
    })

    test('reads at once with a change see the document before it or after it', async () => {
      const before = { answers: { a: 1, b: 1 }, count: 1 }
      await shared.probes().insert(aProbe({ id: 'c18', ...before }))
      const changing = shared
        .probes()
        .mutate('c18', (current) => done({ ...current, answers: { a: 2, b: 2 }, count: 2 }))
      const reads = await times(40, (at) => either(at).get('c18'))
      await changing
      for (const read of reads) expect(read?.answers).toEqual({ a: read?.count, b: read?.count })
    })

    test('three processes at once lose no change and share no unique value', async () => {
      await shared.probes().insert(aProbe({ id: 'c19' }))
      const job = { address: shared.place().address, counter: 'c19', times: 30 }
      const others = ['one', 'two'].map((name) => otherProcess({ ...job, name }))
      const own = await times(30, () => addOne(shared.probes(), 'c19'))
      const reports = await Promise.all(others)
      expect([okOf(own), ...reports.map(({ added }) => added)]).toEqual([30, 30, 30])
      expect(await shared.probes().get('c19')).toMatchObject({ count: 90, rev: 91 })
      expect(reports.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(30)
      const claims = await times(30, (at) => idsOf(shared.probes(), 'email', { equals: [`c19 claim ${at}`] }))
      expect(claims.every((ids) => ids.length === 1)).toBe(true)
    })
  })
}
