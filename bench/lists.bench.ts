import { createBulkWriter } from './bulk-writer.ts'
import { walkInTurns, type Walked } from './in-turns.ts'
import { writeManyReferrals } from './many-referrals.ts'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService } from './running-service.ts'

const many = Number(process.env['LISTS_REFERRALS'] ?? 100_000)
const tenTimes = Number(process.env['LISTS_MOST'] ?? 10 * many)
const pace = { warmUp: 40, measured: 120, turnsPages: true }
const targetMs = 200
const targetRatio = 1.3

const lists = [
  { name: 'triage queue', path: '/clinic/queue' },
  { name: 'triage queue, autism', path: '/clinic/queue?pathway=autism' },
  { name: 'waiting list', path: '/clinic/waiting' },
  { name: 'waiting list, contact due', path: '/clinic/waiting?due=contact' },
  { name: 'start page of the clinic', path: '/clinic', turnsPages: false },
] as const

/**
 * The lists of a clinic over HTTP, page after page: two services side by side, one with 100,000 referrals and one with ten
 * times as many, asked in turns. On the embedded store, or at MONGODB_URI when that is given.
 */
export const listsBench = { name: 'lists', run, isLong: true }

async function run(): Promise<readonly BenchRow[]> {
  const services: RunningService[] = []
  try {
    for (const count of [many, tenTimes]) services.push(await aClinicWith(count))
    const rows: BenchRow[] = []
    for (const list of lists) rows.push(...(await rowsOf(services, list)))
    return [...(await floorOf(services)), ...rows]
  } finally {
    for (const service of services) await service.close()
  }
}

async function aClinicWith(count: number): Promise<RunningService> {
  const service = await aRunningService()
  const bulk = await createBulkWriter(service.place)
  const { person } = await service.visitPerson('clinician@medway.example')
  const start = performance.now()
  await writeManyReferrals({ store: service.store, bulk }, person.memberships[0]?.organisationId ?? '', count)
  await bulk.close()
  const seconds = Math.round((performance.now() - start) / 1000)
  process.stderr.write(`${inWords(count)} referrals written in ${seconds} s\n`)
  return service
}

type List = { readonly name: string; readonly path: string; readonly turnsPages?: boolean }

async function rowsOf(services: readonly RunningService[], list: List): Promise<readonly BenchRow[]> {
  const [few, most] = await walked(services, list)
  if (!few || !most) throw new Error('two services are needed')
  const ratio = most.p95 / few.p95
  return [
    {
      name: `${list.name} at ${inWords(many)}, p95`,
      value: few.p95,
      unit: 'ms',
      target: `≤ ${targetMs} ms`,
      ok: few.p95 <= targetMs,
    },
    {
      name: `${list.name} at ${inWords(tenTimes)}, p95`,
      value: most.p95,
      unit: 'ms',
      ratio,
      target: `≤ ${targetRatio} × that`,
      ok: ratio <= targetRatio,
    },
    {
      name: `${list.name}, processor time a page`,
      value: most.cpuMs,
      unit: 'ms',
      ratio: most.cpuMs / few.cpuMs,
      target: 'none',
      ok: true,
    },
  ]
}

async function walked(
  services: readonly RunningService[],
  { path, turnsPages = true }: List,
): Promise<readonly Walked[]> {
  const walks = await Promise.all(
    services.map(async (service) => ({
      service,
      path,
      headers: (await service.visitPerson('clinician@medway.example')).headers,
    })),
  )
  return walkInTurns(walks, { ...pace, turnsPages })
}

async function floorOf(services: readonly RunningService[]): Promise<readonly BenchRow[]> {
  const [bare] = await walkInTurns(
    services.map((service) => ({ service, path: '/dev/bare', headers: {} })),
    { ...pace, turnsPages: false },
  )
  return [{ name: 'floor: a bare page, p95', value: bare?.p95 ?? 0, unit: 'ms', target: 'none', ok: true }]
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
