import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService } from './running-service.ts'
import { aPublishedChildOf, anOpenForm } from './seeded-pages.ts'

const seconds = 5
const warmUpPages = 400
const connections = 10

type Page = {
  readonly name: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The least share of the bare page's throughput; null for what has no target. */
  readonly target: number | null
}

/** Pages a second with ten connections, each against a page of the same server that holds next to nothing. */
export const pagesBench = { name: 'pages', run }

async function run(): Promise<readonly BenchRow[]> {
  const service = await aRunningService()
  try {
    const bare = await measured(service, { name: 'bare page', path: '/dev/bare', headers: {}, target: null })
    const rows: BenchRow[] = [
      { name: 'bare page', value: bare.perSecond, unit: 'pages/s', target: 'none', ok: true },
    ]
    for (const page of await pagesOf(service)) rows.push(...rowsOf(page, await measured(service, page), bare))
    return rows
  } finally {
    await service.close()
  }
}

async function pagesOf(service: RunningService): Promise<readonly Page[]> {
  const form = await anOpenForm(service.store)
  const link = await service.visitLink(form.id)
  const parent = await service.visitPerson('anna@family.example')
  const lead = await service.visitPerson('senco@oakfield.example')
  const child = await aPublishedChildOf(service.store, parent.person.id)
  return [
    {
      name: 'question page',
      path: `/contribute/${form.id}/part/SLC`,
      headers: link.headers,
      target: 0.5,
    },
    {
      name: 'family profile page',
      path: `/family/${child.id}/profile`,
      headers: parent.headers,
      target: 0.35,
    },
    {
      name: 'school profile page',
      path: `/children/${child.id}/profile`,
      headers: lead.headers,
      target: 0.35,
    },
  ]
}

type Measured = { readonly perSecond: number; readonly cpuMs: number | null }

async function measured({ origin, pid }: RunningService, { name, path, headers }: Page): Promise<Measured> {
  const load = { url: `${origin}${path}`, connections, headers }
  const answer = await fetch(load.url, { headers })
  if (answer.status !== 200) throw new Error(`${name} answers ${answer.status}`)
  await autocannon({ ...load, amount: warmUpPages })
  const before = cpuMsOf(pid)
  const { requests, duration, non2xx, errors } = await autocannon({ ...load, duration: seconds })
  const after = cpuMsOf(pid)
  if (non2xx + errors > 0) throw new Error(`${name} broke ${non2xx + errors} times`)
  return {
    perSecond: requests.total / duration,
    cpuMs: before === null || after === null ? null : (after - before) / requests.total,
  }
}

function rowsOf({ name, target }: Page, page: Measured, bare: Measured): readonly BenchRow[] {
  const ratio = page.perSecond / bare.perSecond
  const rate = {
    name,
    value: page.perSecond,
    unit: 'pages/s',
    ratio,
    target: `≥ ${String(target)} of bare`,
    ok: ratio >= (target ?? 0),
  }
  if (page.cpuMs === null || bare.cpuMs === null) return [rate]
  const cost = {
    name: `${name}, processor time`,
    value: page.cpuMs,
    unit: 'ms',
    ratio: bare.cpuMs / page.cpuMs,
  }
  return [rate, { ...cost, target: 'none', ok: true }]
}

// Processor time repeats where the clock does not, when the machine has other work. Linux only; a tick is 10 ms.
function cpuMsOf(pid: number | undefined): number | null {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return null
  }
}
