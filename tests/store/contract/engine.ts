import { afterAll, beforeAll } from 'vitest'
import type { Collection } from '#server/store/define-collection.ts'
import type { Records, Store } from '#server/store/records.ts'
import { declared, probes, type Probe } from '../probe.ts'

/** A place that can be opened more than once, as several servers would. */
interface Place {
  open(collections: readonly Collection[]): Promise<Store>
  /** What another process needs to open the same place. */
  readonly address: { readonly path: string } | { readonly uri: string; readonly database: string }
  drop(): Promise<void>
}

export interface Engine {
  readonly name: string
  /** A new, empty place. */
  createPlace(): Promise<Place>
}

/** A store shared by the tests of one describe; each test uses ids and areas of its own. */
export function sharedStore(engine: Engine) {
  const shared: { place?: Place; store?: Store } = {}
  beforeAll(async () => {
    shared.place = await engine.createPlace()
    shared.store = await shared.place.open(declared)
    await shared.store.migrate()
  })
  afterAll(async () => {
    await shared.store?.close()
    await shared.place?.drop()
  })
  return {
    place: () => shared.place!,
    store: () => shared.store!,
    probes: (): Records<Probe> => shared.store!.records(probes),
  }
}

/** Every page of a search, one after another. */
export async function allPages(
  records: Records<Probe>,
  index: string,
  search: Parameters<Records<Probe>['find']>[1],
) {
  const pages: string[][] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof records.find>> = await records.find(index, { ...search, after })
    pages.push(page.documents.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  return pages
}

/** The ids a search finds, in order. */
export async function idsOf(
  records: Records<Probe>,
  index: string,
  search: Parameters<Records<Probe>['find']>[1],
) {
  const { documents } = await records.find(index, search)
  return documents.map(({ id }) => id)
}
