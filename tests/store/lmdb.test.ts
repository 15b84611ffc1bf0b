import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeArea } from '#server/seed/make-area.ts'
import { countingOf } from '#schemas/counting.ts'
import { collections, referrals } from '#server/store/collections.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Engine } from './contract/engine.ts'
import { aProbe, declared, probes } from './probe.ts'
import { recordsContract } from './records.contract.ts'

const lmdb: Engine = {
  name: 'the embedded store',
  async createPlace() {
    const path = await mkdtemp(join(tmpdir(), 'needs-first-store-'))
    return {
      address: { path },
      open: (collections) => Promise.resolve(openLmdbStore({ path, collections })),
      drop: () => rm(path, { recursive: true }),
    }
  },
}

recordsContract(lmdb)

test('closing the embedded store waits for the writes under way', async () => {
  const place = await lmdb.createPlace()
  onTestFinished(() => place.drop())
  const first = await place.open(declared)
  await first.migrate()
  const writing = Array.from({ length: 50 }, (_, at) =>
    first.records(probes).insert(aProbe({ id: `late ${at}` })),
  )
  await first.close()
  const outcomes = await Promise.all(writing)
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const again = await place.open(declared)
  expect((await again.records(probes).find('area', { equals: ['north'] })).documents).toHaveLength(50)
  await again.close()
})

test('what is kept for counting is written anew when it is to be written in another way', async () => {
  const [referral] = makeArea({ seed: 7, children: 20, today: '2026-11-22', passwordHash: 'x' }).referrals
  if (!referral) throw new Error('no request')
  const place = await lmdb.createPlace()
  onTestFinished(() => place.drop())
  const asked = {
    ...countingOf.local,
    period: { from: '2020-01-01', to: '2026-11-22' },
    cuts: [null],
  }
  const earlier: typeof referrals = { ...referrals, counted: { form: 'another', written: () => '[]' } }
  const before = await place.open([earlier])
  await before.migrate()
  expect((await before.records(earlier).insert(referral)).ok).toBe(true)
  expect(await before.episodeCounts(referral.areaId, asked)).toEqual([])
  await before.close()
  const again = await place.open(collections)
  await again.migrate()
  const counts = await again.episodeCounts(referral.areaId, asked)
  expect(counts.map(({ fact }) => fact)).toContain('received')
  await again.close()
})
