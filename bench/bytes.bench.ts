import { gzipSync } from 'node:zlib'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService } from './running-service.ts'
import { aPublishedChildOf, anOpenForm } from './seeded-pages.ts'

const faces = ['family', 'staff'] as const
type Face = (typeof faces)[number]
type Page = {
  readonly name: string
  readonly path: string
  readonly face: Face
  readonly headers: Readonly<Record<string, string>>
}

/** Bytes as they travel, gzipped: for families in all and in script, for staff in script. */
const budgets = {
  family: { whole: 50_000, script: 6_000 },
  staff: { whole: 215_000, script: 120_000 },
} as const

const react = /react-dom|createRoot|__remixContext|__remixManifest|data-reactroot/

/** What a phone has to fetch for a page: the page itself and everything it names. */
export const bytesBench = { name: 'bytes', run }

async function run(): Promise<readonly BenchRow[]> {
  const service = await aRunningService()
  try {
    const weighed: Weighed[] = []
    for (const page of await pagesOf(service)) weighed.push(await weigh(service, page))
    return [...weighed.map(wholeRow), ...faces.map((face) => scriptRow(face, weighed)), reactRow(weighed)]
  } finally {
    await service.close()
  }
}

async function pagesOf(service: RunningService): Promise<readonly Page[]> {
  const form = await anOpenForm(service.store)
  const link = await service.visitLink(form.id)
  const parent = await service.visitPerson('anna@family.example')
  const young = await service.visitPerson('jade@family.example')
  const lead = await service.visitPerson('senco@oakfield.example')
  const child = await aPublishedChildOf(service.store, parent.person.id)
  const pages = {
    family: {
      'sign in': ['/sign-in', {}],
      'task list': [`/contribute/${form.id}`, link.headers],
      'question page': [`/contribute/${form.id}/part/SLC`, link.headers],
      'check answers': [`/contribute/${form.id}/check`, link.headers],
      'family start': ['/family', parent.headers],
      'family child': [`/family/${child.id}`, parent.headers],
      'family profile': [`/family/${child.id}/profile`, parent.headers],
      'family plan': [`/family/${child.id}/plan`, parent.headers],
      'support while waiting': [`/family/${child.id}/support`, parent.headers],
      'young person': ['/me', young.headers],
    },
    staff: {
      children: ['/children', lead.headers],
      board: [`/children/${child.id}/board`, lead.headers],
      'school profile': [`/children/${child.id}/profile`, lead.headers],
      'school plan': [`/children/${child.id}/plan`, lead.headers],
    },
  } satisfies Record<Face, Record<string, readonly [string, Page['headers']]>>
  return faces.flatMap((face) =>
    Object.entries<readonly [string, Page['headers']]>(pages[face]).map(([name, [path, headers]]) => ({
      name,
      path,
      headers,
      face,
    })),
  )
}

type Weighed = {
  readonly page: Page
  readonly whole: number
  readonly script: number
  readonly hasReact: boolean
}

async function weigh({ origin }: RunningService, page: Page): Promise<Weighed> {
  const html = await textAt(`${origin}${page.path}`, page.headers)
  const assets = await Promise.all(
    assetsIn(html).map(async (asset) => ({ asset, text: await textAt(`${origin}${asset}`, page.headers) })),
  )
  const linked = assets.filter(({ asset }) => asset.endsWith('.js')).map(({ text }) => text)
  const scripts = [...inlineScriptsIn(html), ...linked]
  return {
    page,
    whole: gzipped(html) + total(assets.map(({ text }) => text)),
    script: total(scripts),
    hasReact: scripts.some((script) => react.test(script)),
  }
}

function wholeRow({ page: { name, face }, whole }: Weighed): BenchRow {
  return sizeRow(`${name}, in all`, whole, budgets[face].whole)
}

function scriptRow(face: Face, weighed: readonly Weighed[]): BenchRow {
  const most = Math.max(...weighed.filter(({ page }) => page.face === face).map(({ script }) => script))
  return sizeRow(`most script of a ${face} page`, most, budgets[face].script)
}

function sizeRow(name: string, bytes: number, most: number): BenchRow {
  return { name, value: bytes / 1000, unit: 'kB', target: `≤ ${most / 1000} kB`, ok: bytes <= most }
}

function reactRow(weighed: readonly Weighed[]): BenchRow {
  const found = weighed.filter(({ page, hasReact }) => page.face === 'family' && hasReact).length
  return { name: 'family pages with React', value: found, unit: 'pages', target: '0', ok: found === 0 }
}

async function textAt(address: string, headers: Page['headers']): Promise<string> {
  const response = await fetch(address, { headers, redirect: 'error' })
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
  return response.text()
}

// Style sheets, scripts, icons and pictures: whatever the page makes a browser fetch.
function assetsIn(html: string): readonly string[] {
  const linked = [...html.matchAll(/<link\b[^>]*\bhref="(\/[^"]+)"/g), ...html.matchAll(/\bsrc="(\/[^"]+)"/g)]
  return [...new Set(linked.map(([, address]) => address ?? ''))]
}

function inlineScriptsIn(html: string): readonly string[] {
  return [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => script ?? '',
  )
}

function total(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + gzipped(text), 0)
}

function gzipped(text: string): number {
  return gzipSync(text).length
}
