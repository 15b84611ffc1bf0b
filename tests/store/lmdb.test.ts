import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
