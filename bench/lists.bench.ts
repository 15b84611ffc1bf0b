import { createManyReferrals } from './many-referrals.ts'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService } from './running-service.ts'

const counts = { many: 100_000, tenTimes: 1_000_000 }
const warmUpPages = 100
const pagesRead = 120
const targetMs = 200
const targetRatio = 1.3

const lists = [
  { name: 'triage queue', path: '/clinic/queue' },
  { name: 'waiting list', path: '/clinic/waiting' },
] as const

/** The lists of a clinic over HTTP, page after page, at 100,000 referrals and at ten times as many in the same run. */
export const listsBench = { name: 'lists', run, isLong: true }

async function run(): Promise<readonly BenchRow[]> {
  const service = await aRunningService()
  try {
    const clinician = await service.visitPerson('clinician@medway.example')
    const clinicId = clinician.person.memberships[0]?.organisationId ?? ''
    const { fillTo } = await createManyReferrals(service.store, clinicId)
    await fillTo(counts.many)
    const first = await timesOfLists(service, clinician.headers)
    await fillTo(counts.tenTimes)
    const second = await timesOfLists(service, clinician.headers)
    return lists.flatMap(({ name }) => rowsOf(name, first.get(name) ?? [], second.get(name) ?? []))
  } finally {
    await service.close()
  }
}

type Headers = Readonly<Record<string, string>>

async function timesOfLists(
  service: RunningService,
  headers: Headers,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, readonly number[]>()
  for (const { name, path } of lists) {
    const read = await timesOfPages(service.origin + path, headers, warmUpPages + pagesRead)
    times.set(name, read.slice(warmUpPages))
  }
  return times
}

// From page to page, as a person would: no page is read twice, so nothing is answered from what was just read.
async function timesOfPages(first: string, headers: Headers, pages: number): Promise<readonly number[]> {
  const times: number[] = []
  let address: string | null = first
  while (address !== null && times.length < pages) {
    const start = performance.now()
    const answer: Response = await fetch(address, { headers })
    const page: string = await answer.text()
    times.push(performance.now() - start)
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
    address = nextPageIn(page, first)
  }
  if (times.length < pages) throw new Error(`${first} has only ${times.length} pages`)
  return times
}

function nextPageIn(page: string, base: string): string | null {
  const [, href] = /<a href="([^"]+)" rel="next">/.exec(page) ?? []
  return href === undefined ? null : new URL(href.replaceAll('&amp;', '&'), base).href
}

function rowsOf(name: string, first: readonly number[], second: readonly number[]): readonly BenchRow[] {
  const [many, tenTimes] = [percentile95(first), percentile95(second)]
  const ratio = tenTimes / many
  return [
    {
      name: `${name} at 100,000 referrals, p95`,
      value: many,
      unit: 'ms',
      target: `≤ ${targetMs} ms`,
      ok: many <= targetMs,
    },
    {
      name: `${name} at 1,000,000 referrals, p95`,
      value: tenTimes,
      unit: 'ms',
      ratio,
      target: `≤ ${targetRatio} × that`,
      ok: ratio <= targetRatio,
    },
  ]
}

function percentile95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0
}
