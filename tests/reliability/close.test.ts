import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import { declared, probes } from '../store/probe.ts'

const script = new URL('./closed-under-load.ts', import.meta.url).pathname
const reportShape = z.object({ answered: z.array(z.string()), unexpected: z.array(z.string()) })

/** What a process says that closes its store in the middle of its work; one that breaks down rejects. */
async function closedUnderLoad(path: string, name: string) {
  const job = JSON.stringify({ path, name, parallel: 50, forMs: 1500 })
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, job], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return reportShape.parse(JSON.parse(stdout))
}

async function lostOf(path: string, answered: readonly string[]): Promise<readonly string[]> {
  const store = openLmdbStore({ path, collections: declared })
  const left = new Map<string, number>()
  for await (const { id, rev } of store.records(probes).stream()) left.set(id, rev)
  await store.close()
  return answered.filter((line) => {
    const [id = '', rev = ''] = line.split(' ')
    return (left.get(id) ?? 0) < Number(rev)
  })
}

describe('two processes that close a store they share in the middle of their work', () => {
  test('end in peace, turn away what comes after, and lose no answered write', async () => {
    const path = await mkdtemp(join(tmpdir(), 'needs-first-close-'))
    onTestFinished(() => rm(path, { recursive: true }))
    for (const turn of [1, 2]) {
      const reports = await Promise.all([
        closedUnderLoad(path, `one${turn}`),
        closedUnderLoad(path, `other${turn}`),
      ])
      const answered = reports.flatMap((report) => report.answered)
      expect(reports.flatMap((report) => report.unexpected)).toEqual([])
      expect(answered.length).toBeGreaterThan(50)
      expect(await lostOf(path, answered)).toEqual([])
    }
  }, 120_000)
})
