import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { done } from '#schemas/outcome.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Records } from '#server/store/records.ts'
import { aProbe, declared, probes, type Probe } from '../store/probe.ts'

// Writes, reads and searches without a pause, closes the store amid all of it, and says which writes were answered.
const jobShape = z.object({ path: z.string(), name: z.string(), parallel: z.number(), forMs: z.number() })
const { path, name, parallel, forMs } = jobShape.parse(JSON.parse(process.argv[2] ?? ''))
const enough = 50
const answered: string[] = []
const unexpected: string[] = []
let isClosing = false

async function keepAsking(records: Records<Probe>, worker: number): Promise<void> {
  for (let at = 0; ; at += 1) {
    const id = `${name}-${worker}-${at}`
    await records.insert(aProbe({ id, email: id, school: name, count: 1 }))
    answered.push(`${id} 1`)
    await Promise.all([records.get(id), records.find('school', { equals: [name], limit: 20 })])
    const changed = await records.mutate(id, (current) => done({ ...current, count: 2 }))
    if (changed.ok) answered.push(`${id} 2`)
  }
}

// As a request still under way or a timer does: it asks again and again, whatever it is told.
async function keepReading(records: Records<Probe>): Promise<void> {
  for (;;) {
    await pause(0)
    await records.get(`${name}-0-0`).catch(note)
  }
}

function note(error: unknown): void {
  if (!isClosing || !String(error).includes('store-closed')) unexpected.push(String(error))
}

const store = openLmdbStore({ path, collections: declared })
await store.migrate()
const records = store.records(probes)
for (let worker = 0; worker < parallel; worker += 1) keepAsking(records, worker).catch(note)
void keepReading(records)
await pause(forMs)
// A slow machine is given longer: a store that closes before anything was answered would prove nothing.
while (answered.length <= enough) await pause(10)
isClosing = true
await store.close()
await pause(50)
process.stdout.write(JSON.stringify({ answered, unexpected }), () => process.exit(0))
