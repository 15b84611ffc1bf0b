import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { openKeys } from '#server/secrets/keys.ts'
import { hashOfSecret, randomId, randomSecret } from '#server/secrets/random-id.ts'
import type { Parts } from '#server/services/parts.ts'
import { createServices } from '#server/services.ts'
import { anEmptyStore } from './an-empty-store.ts'

// Real argon2 costs a tenth of a second a password; these tests are about other things and say so by this name.
const plainPasswords = {
  hashOf: (password: string) => Promise.resolve(`plain:${password}`),
  matches: (password: string, kept: string | null) => Promise.resolve(kept === `plain:${password}`),
}

/** A whole service over a real store that is empty, with a clock the test moves. Close it after the test. */
export async function aService(start = '2026-11-22T10:00:00.000Z') {
  const folder = await mkdtemp(join(tmpdir(), 'needs-first-'))
  const { store, drop } = await anEmptyStore(folder)
  await store.migrate()
  const clock = { now: start }
  const parts: Parts = {
    store,
    questionnaire: childNeedsV1,
    keys: openKeys(join(folder, 'keys.json')),
    passwords: plainPasswords,
    origin: 'http://localhost:3000',
    now: () => clock.now,
    newId: randomId,
    newSecret: randomSecret,
    hashOfSecret,
  }
  return {
    parts,
    store,
    clock,
    services: createServices(parts),
    async close() {
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type AService = Awaited<ReturnType<typeof aService>>
