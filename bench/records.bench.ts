import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#schemas/calendar.ts'
import type { Child } from '#schemas/child.ts'
import type { Referral } from '#schemas/referral.ts'
import { makeArea } from '#server/seed/make-area.ts'
import type { Documents } from '#server/seed/make-documents.ts'
import { createRandom } from '#server/seed/random.ts'
import { publishQuality } from '#server/services/publish-quality.ts'
import { children, collections, organisations, referrals } from '#server/store/collections.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import { createBulkWriter, type BulkWriter } from './bulk-writer.ts'
import { costOf } from './cost-of.ts'
import { childIdOf } from './many-episodes.ts'
import type { BenchRow } from './profile.bench.ts'

const records = Number(process.env['RECORDS'] ?? 100_000)
const writtenAtOnce = 5000
const childrenToRequests = 0.8
const today = '2026-11-22'

/** How the requests of an area were recorded: all of them read, held against the list of problems, and published once a month. */
export const recordsBench = { name: 'records', run, isLong: true }

async function run(): Promise<readonly BenchRow[]> {
  const path = await mkdtemp(join(tmpdir(), 'needs-first-records-'))
  try {
    await fill(path)
    const store = openLmdbStore({ path, collections })
    const cost = await costOf(async () => {
      const made = await publishQuality({ store, now: () => `${today}T06:00:00.000Z` })
      if (made === 0) throw new Error('no month of records was made')
    })
    await store.close()
    return [
      {
        name: `how ${records} requests were recorded`,
        value: cost.wall,
        unit: 's',
        target: 'none',
        ok: true,
      },
      { name: 'the same in processor time', value: cost.cpu, unit: 'cpu s', target: 'none', ok: true },
      {
        name: 'memory of its own',
        value: cost.memory,
        unit: 'MB',
        target: '≤ 1,024 MB',
        ok: cost.memory <= 1024,
      },
    ]
  } finally {
    await rm(path, { recursive: true })
  }
}

async function fill(dataDir: string): Promise<void> {
  const area = makeArea({ seed: 7, children: 120, today, passwordHash: 'x' })
  const bulk = await createBulkWriter({ dataDir, mongoUri: undefined })
  await bulk.write(organisations, area.organisations)
  await writeChildren(bulk, area)
  await writeRequests(bulk, area)
  await bulk.close()
}

// As many names as there are, and birthdays over eighteen years, so that few are alike.
async function writeChildren(bulk: BulkWriter, area: Documents): Promise<void> {
  const random = createRandom(7)
  const letters = () =>
    Array.from({ length: random.int(4, 9) }, () => String.fromCharCode(random.int(97, 122))).join('')
  await inTurns(
    Math.ceil(records * childrenToRequests),
    (at): Child => {
      const pattern = patternOf(area.children, at)
      const birthDate = addDays('2004-01-01', random.int(0, 18 * 365))
      return { ...pattern, id: childIdOf(at), birthDate, givenName: letters(), familyName: letters() }
    },
    (some) => bulk.write(children, some),
  )
}

async function writeRequests(bulk: BulkWriter, area: Documents): Promise<void> {
  const sent = area.referrals.filter(({ events }) => events.length > 2)
  await inTurns(
    records,
    (at): Referral => {
      const pattern = patternOf(sent, at)
      const id = `r_${String(at).padStart(10, '0')}`
      return {
        ...pattern,
        id,
        childId: childIdOf(at % Math.ceil(records * childrenToRequests)),
        reference: `B${at}`,
        openKeys: pattern.openPathways.map((pathway) => `${id}:${pathway}`),
        pack: null,
        letters: [],
        outbox: [],
        outboxDue: null,
        timerDue: null,
      }
    },
    (some) => bulk.write(referrals, some),
  )
}

async function inTurns<Kind>(
  count: number,
  make: (at: number) => Kind,
  write: (some: readonly Kind[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < count; start += writtenAtOnce) {
    const length = Math.min(writtenAtOnce, count - start)
    await write(Array.from({ length }, (_, at) => make(start + at)))
  }
}

function patternOf<Kind>(patterns: readonly Kind[], at: number): Kind {
  const pattern = patterns[at % patterns.length]
  if (pattern === undefined) throw new Error('there is nothing to copy')
  return pattern
}
