import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startService } from './service-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly origin: string
    /** A folder with the seeded area, to be copied and never opened. */
    readonly seededArea: string
  }
}

/** Seeds the area once, keeps it aside for journeys that change it, and serves a copy to those that only look. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'needs-first-journeys-'))
  const seededArea = join(folder, 'seeded')
  await (await startService(seededArea)).stop()
  const looked = join(folder, 'looked-at')
  cpSync(seededArea, looked, { recursive: true })
  const service = await startService(looked)
  project.provide('origin', service.origin)
  project.provide('seededArea', seededArea)
  return async () => {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
