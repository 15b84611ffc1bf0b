import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createUpkeepProgram } from '#server/upkeep-program.ts'

const folder = await mkdtemp(join(tmpdir(), 'needs-first-upkeep-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function aProgram(name: string, lines: readonly string[]) {
  const file = join(folder, `${name}.mjs`)
  await writeFile(file, lines.join('\n'))
  return createUpkeepProgram(file)
}

describe('the monthly work beside the service', () => {
  test('is done when its program ends well', async () => {
    const mark = join(folder, 'done')
    const program = await aProgram('well', [
      "import { writeFileSync } from 'node:fs'",
      `writeFileSync(${JSON.stringify(mark)}, 'published')`,
      'process.exit(0)',
    ])
    await program.doDue()
    expect(await readFile(mark, 'utf8')).toBe('published')
  })

  test('says how it ended when it broke off', async () => {
    const program = await aProgram('broken', ['process.exit(3)'])
    await expect(program.doDue()).rejects.toThrow('upkeep ended with 3')
  })

  test('is asked to stop and lets what it writes be written', async () => {
    const begun = join(folder, 'begun')
    const mark = join(folder, 'written')
    const program = await aProgram('stopped', [
      "import { writeFileSync } from 'node:fs'",
      `process.once('SIGTERM', () => { writeFileSync(${JSON.stringify(mark)}, 'whole'); process.exit(0) })`,
      `writeFileSync(${JSON.stringify(begun)}, '')`,
      'setInterval(() => {}, 1000)',
    ])
    const run = program.doDue()
    await isThere(begun)
    program.stop()
    await run
    expect(await readFile(mark, 'utf8')).toBe('whole')
  })

  test('stopping what does not run is nothing', async () => {
    const program = await aProgram('idle', ['process.exit(0)'])
    expect(() => {
      program.stop()
    }).not.toThrow()
  })
})

async function isThere(file: string): Promise<void> {
  while ((await readFile(file, 'utf8').catch(() => null)) === null) await pause(10)
}
