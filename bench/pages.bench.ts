import autocannon from 'autocannon'
import { cpuMsOf } from './processor-time.ts'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService } from './running-service.ts'
import { aPublishedChildOf, anOpenForm } from './seeded-pages.ts'

const turns = 4
const secondsATurn = 1.5
const warmUpPages = 400
const connections = 10

type Page = {
  readonly name: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The least share of the bare page's throughput. */
  readonly target: number
}

const barePage = { name: 'bare page', path: '/dev/bare', headers: {} }

/** Pages a second with ten connections, each against a page of the same server that holds next to nothing. */
export const pagesBench = { name: 'pages', run }

async function run(): Promise<readonly BenchRow[]> {
  const service = await aRunningService()
  try {
    const rows: BenchRow[] = []
    for (const page of await pagesOf(service)) rows.push(...rowsOf(page, await besideBare(service, page)))
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

type Measured = { readonly pages: number; readonly seconds: number; readonly cpuMs: number }
type Beside = { readonly page: Measured; readonly bare: Measured }

// In turns, so that whatever else the machine does in the meantime falls on both.
async function besideBare(service: RunningService, page: Page): Promise<Beside> {
  await warmUp(service, barePage)
  await warmUp(service, page)
  let sum: Beside = { page: nothingYet, bare: nothingYet }
  for (let turn = 0; turn < turns; turn += 1) {
    const bare = await measured(service, barePage)
    sum = { bare: added(sum.bare, bare), page: added(sum.page, await measured(service, page)) }
  }
  return sum
}

const nothingYet: Measured = { pages: 0, seconds: 0, cpuMs: 0 }

function added(one: Measured, other: Measured): Measured {
  return {
    pages: one.pages + other.pages,
    seconds: one.seconds + other.seconds,
    cpuMs: one.cpuMs + other.cpuMs,
  }
}

type Address = Pick<Page, 'name' | 'path' | 'headers'>

async function warmUp({ origin }: RunningService, { name, path, headers }: Address): Promise<void> {
  const answer = await fetch(`${origin}${path}`, { headers })
  if (answer.status !== 200) throw new Error(`${name} answers ${answer.status}`)
  await autocannon({ url: answer.url, headers, connections, amount: warmUpPages })
}

async function measured(
  { origin, pid }: RunningService,
  { name, path, headers }: Address,
): Promise<Measured> {
  const before = cpuMsOf(pid)
  const { requests, duration, non2xx, errors } = await autocannon({
    url: `${origin}${path}`,
    headers,
    connections,
    duration: secondsATurn,
  })
  if (non2xx + errors > 0) throw new Error(`${name} broke ${non2xx + errors} times`)
  return { pages: requests.total, seconds: duration, cpuMs: cpuMsOf(pid) - before }
}

function rowsOf({ name, target }: Page, { page, bare }: Beside): readonly BenchRow[] {
  const [perSecond, barePerSecond] = [page.pages / page.seconds, bare.pages / bare.seconds]
  const [cpuMs, bareCpuMs] = [page.cpuMs / page.pages, bare.cpuMs / bare.pages]
  const ratio = perSecond / barePerSecond
  return [
    { name: `bare page beside the ${name}`, value: barePerSecond, unit: 'pages/s', target: 'none', ok: true },
    {
      name,
      value: perSecond,
      unit: 'pages/s',
      ratio,
      target: `≥ ${String(target)} of bare`,
      ok: ratio >= target,
    },
    {
      name: `${name}, processor time`,
      value: cpuMs,
      unit: 'ms',
      ratio: bareCpuMs / cpuMs,
      target: 'none',
      ok: true,
    },
  ]
}
