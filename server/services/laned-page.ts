import type { Collection, Identified } from '#server/store/define-collection.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { StoreError } from '#server/store/store-error.ts'

/** A list that is read lane after lane; `after` is the cursor of the page before, as it came back in an address. */
export type Laned<IndexName extends string> = {
  readonly index: IndexName
  readonly view: string
  readonly lanes: readonly string[]
  readonly after: string | null
  /** Bounds of the index's third field, the first inclusive and the second exclusive. */
  readonly from?: string
  readonly to?: string
}

export type LanedPage<T extends Identified> = {
  readonly documents: readonly Stored<T>[]
  readonly next: string | null
}

export const linesOnAPage = 50
const between = '~'

/** One page of a list of lanes, reading no more documents than it shows; null when the cursor was not one of ours. */
export async function pageOfLanes<T extends Identified, IndexName extends string>(
  store: Store,
  collection: Collection<T, IndexName>,
  search: Laned<IndexName>,
): Promise<LanedPage<T> | null> {
  const start = startOf(search)
  if (!start) return null
  try {
    return await read(store, collection, { ...search, ...start })
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'bad-cursor') return null
    throw cause
  }
}

// A cursor comes back in an address and may be any text by then; one we did not give out leads nowhere.
function startOf({ lanes, after }: Pick<Laned<string>, 'lanes' | 'after'>) {
  if (after === null) return { lanes, after: null }
  const at = after.indexOf(between)
  const lane = lanes.indexOf(after.slice(0, at))
  if (at < 1 || lane < 0) return null
  return { lanes: lanes.slice(lane), after: after.slice(at + 1) || null }
}

async function read<T extends Identified, IndexName extends string>(
  store: Store,
  collection: Collection<T, IndexName>,
  { index, view, lanes, after, ...bounds }: Laned<IndexName>,
): Promise<LanedPage<T>> {
  const documents: Stored<T>[] = []
  for (const [place, lane] of lanes.entries()) {
    const limit = linesOnAPage - documents.length
    const isFull = limit === 0
    const page = await store.records(collection).find(index, {
      ...bounds,
      equals: [view, lane],
      limit: Math.max(1, limit),
      after: place === 0 ? after : null,
    })
    if (isFull && page.documents.length > 0) return { documents, next: `${lane}${between}` }
    if (isFull) continue
    documents.push(...page.documents)
    if (page.next !== null) return { documents, next: `${lane}${between}${page.next}` }
  }
  return { documents, next: null }
}
