import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import type { Records } from '#server/store/records.ts'
import { aProbe, declared, probes, type Probe } from '../store/probe.ts'

export interface Round {
  readonly acknowledged: number
  /** Answered, and not there or at an older revision. */
  readonly lost: number
  /** There, and not in an index or a unique key that it should be in, or in one that it should not. */
  readonly halfWritten: number
}

interface Writer {
  readonly child: ChildProcess
  readonly lines: string[]
}

interface Killing {
  readonly path: string
  readonly name: string
  readonly afterMs: number
}

const parallel = 50

/** Starts a writer that waits to be told to begin. */
export function startWriter(job: {
  readonly path: string
  readonly name: string
  readonly isHasty: boolean
}): Writer {
  const script = new URL('./writer.ts', import.meta.url).pathname
  const spoken = JSON.stringify({ ...job, parallel })
  const child = spawn(process.execPath, ['--import', 'tsx', script, spoken], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  return { child, lines }
}

/** Lets a writer write for some milliseconds after its first answers, kills it and looks at what is left. */
export async function killedRound(
  { child, lines }: Writer,
  { path, name, afterMs }: Killing,
): Promise<Round> {
  await until(() => lines.length > 0)
  child.stdin?.write('begin\n')
  await until(() => lines.length > parallel)
  await pause(afterMs)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
  return whatIsLeft(path, name, lines.slice(1))
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2)
}

async function whatIsLeft(path: string, name: string, lines: readonly string[]): Promise<Round> {
  const store = openLmdbStore({ path, collections: declared })
  await store.migrate()
  const records = store.records(probes)
  const left = await documentsOf(records, name)
  const acknowledged = lastRevisions(lines)
  const lost = [...acknowledged].filter(([id, rev]) => (left.get(id)?.rev ?? 0) < rev)
  const halfWritten = await brokenIds(records, name, [...left.values()])
  await store.close()
  return { acknowledged: lines.length, lost: lost.length, halfWritten: halfWritten.length }
}

type Left = Probe & { readonly rev: number }

async function documentsOf(records: Records<Probe>, name: string): Promise<ReadonlyMap<string, Left>> {
  const left = new Map<string, Left>()
  for await (const document of records.stream())
    if (document.id.startsWith(`${name}-`)) left.set(document.id, document)
  return left
}

function lastRevisions(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.map((line) => line.split(' ')).map(([id = '', rev = '']) => [id, Number(rev)]))
}

/** The ids that their document, their index entries and their unique key do not agree on. */
async function brokenIds(
  records: Records<Probe>,
  name: string,
  left: readonly Left[],
): Promise<readonly string[]> {
  const inserted = await idsUnder(records, name)
  const changed = await idsUnder(records, `${name} sent`)
  const known = new Set(left.map(({ id }) => id))
  const orphans = [...inserted, ...changed].filter((id) => !known.has(id))
  const broken: string[] = []
  for (const { id, rev, count, state } of left) {
    const isWhole = count === rev && state === (rev === 1 ? 'draft' : 'sent')
    const isIndexed = inserted.has(id) === (rev === 1) && changed.has(id) === (rev === 2)
    const held = (await records.find('email', { equals: [id] })).documents.length
    if (!isWhole || !isIndexed || held !== 1) broken.push(id)
  }
  return [...orphans, ...broken, ...(await unclaimed(records, left.slice(-20)))]
}

/** The ids whose unique value another document could take. */
async function unclaimed(records: Records<Probe>, left: readonly Left[]): Promise<readonly string[]> {
  const outcomes = await Promise.all(
    left.map(({ id }) => records.insert(aProbe({ id: `claim of ${id}`, email: id }))),
  )
  return left.filter((_, at) => outcomes[at]?.ok !== false).map(({ id }) => id)
}

async function idsUnder(records: Records<Probe>, school: string): Promise<ReadonlySet<string>> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof records.find>> = await records.find('school', {
      equals: [school],
      limit: 1000,
      after,
    })
    ids.push(...page.documents.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  return new Set(ids)
}
