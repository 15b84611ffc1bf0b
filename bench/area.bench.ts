import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { createPasswords } from '#server/secrets/passwords.ts'
import { seedWhenEmpty } from '#server/seed/seed-when-empty.ts'
import { areaId } from '#server/seed/workshop.ts'
import { publishNeeds } from '#server/services/area/publish-needs.ts'
import { createMonthPublisher } from '#server/services/publish-months.ts'
import { collections } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/records.ts'
import { walkInTurns, type Walked } from './in-turns.ts'
import { writeCounted } from './many-episodes.ts'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type DataPlace, type RunningService } from './running-service.ts'

const few = Number(process.env['AREA_EPISODES'] ?? 10_000)
const many = Number(process.env['AREA_MOST'] ?? 1_000_000)
const months = Number(process.env['AREA_MONTHS'] ?? 12)
const pace = { warmUp: 20, measured: 200, turnsPages: false }
const targetMs = 200
const targetRatio = 1.2

const pages = [
  '',
  '/waits',
  '/requests',
  '/equity',
  '/demand',
  '/needs',
  '/quality',
  '/definitions',
  '/exports',
  '/board',
]

/**
 * Every page for commissioners over HTTP: two services side by side, one whose months were made of 10,000 episodes and one of
 * a million, asked in turns. On the embedded store.
 */
export const areaBench = { name: 'area', run, isLong: true }

async function run(): Promise<readonly BenchRow[]> {
  const services: RunningService[] = []
  try {
    for (const episodes of [few, many])
      services.push(await aRunningService((place) => publishMonthsOf(place, episodes)))
    const bare = await p95sOf(services, { path: '/dev/bare', isOpen: true })
    const rows: BenchRow[] = [
      { name: 'floor: a bare page, p95', value: bare[1].p95, unit: 'ms', target: 'none', ok: true },
    ]
    for (const page of pages) rows.push(...rowsOf(page, await p95sOf(services, { path: `/area${page}` })))
    return rows
  } finally {
    for (const service of services) await service.close()
  }
}

async function publishMonthsOf({ dataDir }: DataPlace, episodes: number): Promise<void> {
  await inStore(dataDir, async (store) => {
    await seedWhenEmpty({ store, passwords: await createPasswords(), seed: 7, children: 40 })
  })
  await writeCounted(dataDir, areaId, episodes)
  const start = performance.now()
  await inStore(dataDir, async (store) => {
    const now = () => new Date().toISOString()
    await createMonthPublisher({ store, now, monthsBack: { local: months } }).publishDue()
    await publishNeeds({ store, now, questionnaire: childNeedsV1 })
  })
  const seconds = Math.round((performance.now() - start) / 1000)
  process.stderr.write(
    `${months} months of ${episodes.toLocaleString('en-GB')} episodes published in ${seconds} s\n`,
  )
}

async function inStore(dataDir: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ dataDir, collections })
  await work(store)
  await store.close()
}

type Asked = { readonly path: string; readonly isOpen?: boolean }

async function p95sOf(
  services: readonly RunningService[],
  { path, isOpen = false }: Asked,
): Promise<readonly [Walked, Walked]> {
  const walks = await Promise.all(
    services.map(async (service) => {
      const { headers } = isOpen ? { headers: {} } : await service.visitPerson('commissioner@medway.example')
      return { service, path, headers }
    }),
  )
  const [one, other] = await walkInTurns(walks, pace)
  if (!one || !other) throw new Error('two services are needed')
  return [one, other]
}

function rowsOf(page: string, [few, most]: readonly [Walked, Walked]): readonly BenchRow[] {
  const ratio = most.p95 / few.p95
  return [
    {
      name: `/area${page} of ${many.toLocaleString('en-GB')} episodes, p95`,
      value: most.p95,
      unit: 'ms',
      ratio,
      target: `≤ ${targetMs} ms, ≤ ${targetRatio} ×`,
      ok: most.p95 <= targetMs && ratio <= targetRatio,
    },
    {
      name: `/area${page}, processor time a page`,
      value: most.cpuMs,
      unit: 'ms',
      ratio: most.cpuMs / few.cpuMs,
      target: 'none',
      ok: true,
    },
  ]
}
