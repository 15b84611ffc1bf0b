import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { done } from '#schemas/outcome.ts'
import { defineCollection } from '#server/store/define-collection.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Records } from '#server/store/records.ts'
import { percentile95 } from './percentile95.ts'
import type { BenchRow } from './profile.bench.ts'

const forms = defineCollection({
  name: 'forms',
  shape: z.strictObject({
    id: z.string(),
    childId: z.string(),
    saves: z.number().int(),
    answers: z.array(z.strictObject({ item: z.string(), value: z.string(), rev: z.number().int() })),
  }),
  indexes: { child: ['childId'] },
})

type Form = z.infer<typeof forms.shape>

/** The embedded store under what a busy evening asks of it: a form of 60 answers, saved an answer at a time. */
export const storeBench = { name: 'store', run }

async function run(): Promise<readonly BenchRow[]> {
  const path = await mkdtemp(join(tmpdir(), 'needs-first-bench-'))
  const store = openLmdbStore({ path, collections: [forms] })
  await store.migrate()
  const records = store.records(forms)
  try {
    return [await insertRow(records, path), ...(await parallelRows(records)), await saveRow(records)]
  } finally {
    await store.close()
    await rm(path, { recursive: true })
  }
}

// The floor is one page written and flushed by hand: what a disk asks of anybody who keeps a promise.
async function insertRow(records: Records<Form>, path: string): Promise<BenchRow> {
  const file = await open(join(path, 'floor'), 'w')
  const page = Buffer.alloc(4096)
  const floor = percentile95(
    await timesOf(200, async () => {
      await file.write(page)
      await file.datasync()
    }),
  )
  await file.close()
  const p95 = percentile95(await timesOf(300, (at) => records.insert(aForm(`insert ${at}`))))
  const ratio = p95 / floor
  return { name: 'insert, p95', value: p95, unit: 'ms', ratio, target: '≤ 8 × a bare flush', ok: ratio <= 8 }
}

async function parallelRows(records: Records<Form>): Promise<readonly BenchRow[]> {
  await records.insert(aForm('one'))
  const start = performance.now()
  const outcomes = await Promise.all(Array.from({ length: 1000 }, (_, at) => save(records, 'one', at)))
  const elapsed = performance.now() - start
  const answered = outcomes.filter(({ ok }) => ok).length
  const lost = answered - ((await records.get('one'))?.saves ?? 0)
  return [
    {
      name: '1,000 parallel saves to one form, lost',
      value: lost,
      unit: 'saves',
      target: '0',
      ok: lost === 0 && answered === 1000,
    },
    {
      name: '1,000 parallel saves to one form, all answered',
      value: elapsed,
      unit: 'ms',
      target: '≤ 5,000',
      ok: elapsed <= 5000,
    },
  ]
}

// A person answers a question every two seconds at the fastest; the 200 do not press together.
async function saveRow(records: Records<Form>): Promise<BenchRow> {
  const people = Array.from({ length: 200 }, (_, at) => `person ${at}`)
  await Promise.all(people.map((id) => records.insert(aForm(id))))
  const rounds = await Promise.all(
    people.map(async (id, at) => {
      await pause(at * 10)
      return timesOf(3, (turn) => save(records, id, turn), 2000)
    }),
  )
  const p95 = percentile95(rounds.flat())
  return {
    name: 'save with 200 people filling at once, p95',
    value: p95,
    unit: 'ms',
    target: '≤ 100',
    ok: p95 <= 100,
  }
}

function aForm(id: string): Form {
  const answers = Array.from({ length: 60 }, (_, at) => ({ item: `item ${at}`, value: 'sometimes', rev: 1 }))
  return { id, childId: `child of ${id}`, saves: 0, answers }
}

function save(records: Records<Form>, id: string, turn: number) {
  return records.mutate(id, (form) => {
    const answers = form.answers.map((answer, at) =>
      at === turn % 60 ? { ...answer, value: `often ${turn}`, rev: answer.rev + 1 } : answer,
    )
    return done({ ...form, answers, saves: form.saves + 1 })
  })
}

async function timesOf(
  count: number,
  work: (at: number) => Promise<unknown>,
  restMs = 0,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    const start = performance.now()
    await work(at)
    times.push(performance.now() - start)
    if (restMs > 0) await pause(restMs)
  }
  return times
}
