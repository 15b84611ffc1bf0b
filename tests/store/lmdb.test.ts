import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Engine } from './contract/engine.ts'
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
