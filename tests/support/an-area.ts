import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startService, type RunningService } from './service-process.ts'

const nothing = () => Promise.resolve()

/** The demonstration area as it was seeded, served for one journey alone; `prepare` may change its folder first. */
export async function anArea(prepare: (folder: string) => Promise<void> = nothing): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'needs-first-area-'))
  cpSync(inject('seededArea'), folder, { recursive: true })
  await prepare(folder)
  const service = await startService(folder)
  return {
    ...service,
    stop: async () => {
      await service.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
