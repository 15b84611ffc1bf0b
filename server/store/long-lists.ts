import type { CheckedSearch, Position } from './asked.ts'
import { newestFirst } from './newest-first.ts'
import type { Asking, Reach } from './reach.ts'
import {
  earliest,
  isByDay,
  justAfter,
  narrowed,
  onward,
  restOf,
  stretchOf,
  upTo,
  walkFrom,
  withSameStart,
  type Walk,
} from './stretch.ts'

/** The first so many documents of a search in its order, however long the list. */
export type FirstInOrder = <Found>(
  search: CheckedSearch,
  most: number,
  reach: Reach<Found>,
) => Promise<readonly Found[]>

interface Way {
  readonly start: Walk
  /** After so many empty stretches in a row, before anything was found, the list may be over. */
  readonly patience: number
}

interface Found<Document> {
  readonly documents: readonly Document[]
  /** The first day or instant of the stretch in which the first was found. */
  readonly begin: string | null
}

// An engine puts so many in order within a few milliseconds.
const few = 500
const usualPatience = 3
// Ten stretches, each twice as long as the one before, are longer than a year.
const patienceAtTheBegin = 10
const mostListsKnown = 10_000

/**
 * Reads lists by day in stretches of days. Some MongoDB engines read no index in order, but fetch a list whole and sort it:
 * seconds for a list of 100,000 (docs/decisions/011-long-lists.md). A stretch is fetched only if it holds few or is a single
 * day. Where a long list began is remembered; that nothing stands before it is asked each time, so nothing is missed. A list from
 * its end is read from the day on that holds enough.
 */
export function createLongLists(): FirstInOrder {
  const begins = new Map<string, string>()

  function remember(list: string, begin: string): void {
    if (begins.size >= mostListsKnown) begins.clear()
    begins.set(list, begin)
  }

  return async (search, most, reach) => {
    if (!isByDay(search)) return reach.first(search, most)
    const list = listOf(reach.collection, search)
    const known = begins.get(list)
    if (known === undefined && (await holdsFew(search, reach))) return reach.first(search, most)
    if (search.isDescending) return newestFirst({ search, most, reach })
    if (search.position) {
      remember(list, known ?? earliest)
      return behind(search.position, { search, most, reach })
    }
    const way = await wayInto(search, reach, known)
    if (!way) {
      begins.delete(list)
      return reach.first(search, most)
    }
    const { documents, begin } = await walked({ search, most, reach }, way)
    remember(list, begin ?? earliest)
    return documents
  }
}

// What shares the day or the instant the page before ended on, then what comes after it.
async function behind<Document>(position: Position, asking: Asking<Document>): Promise<readonly Document[]> {
  const { search, most, reach } = asking
  const same = await reach.first(withSameStart(search, position), most)
  if (same.length === most) return same
  const rest = restOf({ ...search, position: null }, justAfter(String(position.values[0])))
  const way = { start: walkFrom(String(rest.from)), patience: usualPatience }
  return [...same, ...(await walked({ search: rest, most: most - same.length, reach }, way)).documents]
}

/** Where to begin; null when the list holds few by now, or what stands before every stretch, and is read in one go. */
async function wayInto<Document>(
  search: CheckedSearch,
  reach: Reach<Document>,
  known: string | undefined,
): Promise<Way | null> {
  const begin = known ?? earliest
  const { from } = search
  if (from !== undefined && from >= begin) return { start: walkFrom(String(from)), patience: usualPatience }
  const isFirst = (await reach.howMany(upTo(search, begin), 1)) === 0
  if (isFirst) return { start: walkFrom(begin), patience: known ? patienceAtTheBegin : Infinity }
  return known && !(await holdsFew(search, reach)) ? wayInto(search, reach, undefined) : null
}

async function walked<Document>(
  { search, most, reach }: Asking<Document>,
  way: Way,
): Promise<Found<Document>> {
  const documents: Document[] = []
  let begin: string | null = null
  let next = way.start
  for (;;) {
    const { walk, stretch, held } = await nextStretch(search, next, reach)
    if (held > 0) {
      begin ??= walk.at
      documents.push(...(await reach.first(stretch, most - documents.length)))
    }
    if (documents.length >= most || stretch.to === search.to) return { documents, begin }
    next = onward(walk, held, held <= few / 4)
    if (next.emptyInARow < (begin === null ? way.patience : usualPatience)) continue
    const rest = restOf(search, next.at)
    if (await holdsFew(rest, reach))
      return { documents: [...documents, ...(await reach.first(rest, most - documents.length))], begin }
    next = { ...next, emptyInARow: 0 }
  }
}

async function nextStretch<Document>(
  search: CheckedSearch,
  walk: Walk,
  reach: Reach<Document>,
): Promise<{ readonly walk: Walk; readonly stretch: CheckedSearch; readonly held: number }> {
  const stretch = stretchOf(search, walk)
  const held = await reach.howMany(stretch, few + 1)
  if (held > few && walk.days > 1) return nextStretch(search, narrowed(walk), reach)
  return { walk, stretch, held }
}

async function holdsFew<Document>(search: CheckedSearch, reach: Reach<Document>): Promise<boolean> {
  return (await reach.howMany(search, few + 1)) <= few
}

function listOf(collection: string, { index, equals, from, to }: CheckedSearch): string {
  return JSON.stringify([collection, index.name, equals, from !== undefined, to !== undefined])
}
