import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { done } from '#schemas/outcome.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Records } from '#server/store/records.ts'
import { aProbe, declared, probes, type Probe } from '../store/probe.ts'

// Waits to be told to begin, then inserts and changes until it is killed, and says what it was answered, as it is.
const jobShape = z.object({ path: z.string(), name: z.string(), parallel: z.number(), isHasty: z.boolean() })
const { path, name, parallel, isHasty } = jobShape.parse(JSON.parse(process.argv[2] ?? ''))
const enough = 5000

// A pipe is written to at once, so a line that is out was answered before the kill.
const say = (line: string) => writeSync(1, `${line}\n`)

/** A store that answers before it has written, as ours must never do. */
async function answered(write: Promise<unknown>): Promise<void> {
  if (!isHasty) await write
}

async function keepWriting(records: Records<Probe>, writer: number): Promise<void> {
  for (let at = 0; at < enough; at += 1) {
    const id = `${name}-${writer}-${at}`
    await answered(records.insert(aProbe({ id, email: id, school: name, count: 1 })))
    say(`${id} 1`)
    await answered(
      records.mutate(id, (current) => done({ ...current, count: 2, state: 'sent', school: `${name} sent` })),
    )
    say(`${id} 2`)
    await new Promise(setImmediate)
  }
}

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'begin') break
}
const store = openLmdbStore({ path, collections: declared })
await store.migrate()
await Promise.all(Array.from({ length: parallel }, (_, writer) => keepWriting(store.records(probes), writer)))
