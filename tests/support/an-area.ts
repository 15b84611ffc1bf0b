import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startService, type RunningService } from './service-process.ts'

/** The demonstration area as it was seeded, served for one journey alone. */
export async function anArea(): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'needs-first-area-'))
  cpSync(inject('seededArea'), folder, { recursive: true })
  const { origin, stop } = await startService(folder)
  return {
    origin,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
