import { cellKey, groupsKey, type ShownCell } from '../protect/cell.ts'
import { rangeOfShown } from '../protect/frozen.ts'
import { narrow, unbounded, type Ranges } from '../protect/known-range.ts'
import { ruleSets } from '../protect/rule-set.ts'
import { barKinds, isDrawnAs, isKeptOn, pictureOf, type BarKind, type WaitPicture } from './bar-pictures.ts'
import { figureWeeks, waitLinks, type WaitLinks } from './wait-links.ts'
import type { WaitsByWeek } from './waits-by-week.ts'

const rules = ruleSets['local-cube']

/** A month's waits: the area first, then the pathways it is the sum of; its protected figures; last month's pictures. */
type PicturesAsked = {
  readonly scopes: readonly WaitsByWeek[]
  readonly cells: readonly ShownCell[]
  readonly before: readonly WaitPicture[]
}

/**
 * The finest picture of each scope in which no bar is too small, that tells no list more closely than its figure does (the
 * next month is held against that), and that leaves every figure and bar not shown at least six values it could have
 * (decision record 005). A scope without such a picture has none.
 */
export function safePictures({ scopes, cells, before }: PicturesAsked): readonly WaitPicture[] {
  const links = waitLinks(scopes.length)
  const ground = groundOf(links, scopes, cells)
  const plain = narrowed(links, ground)
  const safe = { links, plain, told: toldIn(links, plain, []) }
  let taken: Taken = { drawn: [], ranges: ground }
  for (const [scope, waits] of scopes.entries()) {
    const then = before.find(({ dims }) => groupsKey(dims) === groupsKey(waits.dims)) ?? null
    taken = withFinest(safe, taken, { scope, waits, then })
  }
  return taken.drawn.map(({ picture }) => picture)
}

/** The pictures taken so far, and what they and the figures say of each count by themselves. */
type Taken = { readonly drawn: readonly Drawn[]; readonly ranges: Ranges }
type ScopeAsked = { readonly scope: number; readonly waits: WaitsByWeek; readonly then: WaitPicture | null }

function withFinest(safe: Safe, taken: Taken, { scope, waits, then }: ScopeAsked): Taken {
  for (const kind of barKinds) {
    const picture = pictureOf(waits, kind, then)
    if (!picture) continue
    const one = { scope, kind, picture, then }
    const ranges = withPicture(safe.links, taken.ranges, one)
    const drawn = [...taken.drawn, one]
    if (isSafe(safe, narrowed(safe.links, ranges), drawn)) return { drawn, ranges }
  }
  return taken
}

type Drawn = {
  readonly scope: number
  readonly kind: BarKind
  readonly picture: WaitPicture
  readonly then: WaitPicture | null
}

// What the published figures alone say, before any sum is used.
function groundOf(links: WaitLinks, scopes: readonly WaitsByWeek[], cells: readonly ShownCell[]): Ranges {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]))
  const least = new Float64Array(links.size)
  const most = new Float64Array(links.size).fill(unbounded)
  const set = (place: number, cell: ShownCell | undefined) => {
    if (cell?.shown.kind !== 'shown') return
    const [low, high] = rangeOfShown(cell.shown.value, cell.isCarried, rules)
    least[place] = low
    most[place] = high
  }
  for (const [scope, { dims, unknown }] of scopes.entries()) {
    set(links.everybody(scope), byKey.get(cellKey({ indicator: 'W01', dims })))
    for (const to of figureWeeks) {
      set(links.placeOf({ scope, from: 0, to }), byKey.get(cellKey({ indicator: `W09.${to}`, dims })))
    }
    // Where nobody's start is unknown, take it that somebody knows.
    if (unknown === 0) most[links.unknown(scope)] = 0
  }
  return { least, most }
}

function withPicture(
  links: WaitLinks,
  { least, most }: Ranges,
  { scope, kind, picture, then }: Drawn,
): Ranges {
  const ranges = { least: least.slice(), most: most.slice() }
  const earlier = then && isDrawnAs(then, kind) ? then : null
  const set = (place: number, count: number, before: number | undefined) => {
    const [low, high] = rangeOfShown(count, count === before, rules)
    ranges.least[place] = Math.max(low, ranges.least[place] ?? 0)
    ranges.most[place] = Math.min(high, ranges.most[place] ?? high)
  }
  for (const [index, { fromWeek, toWeek, count }] of picture.bars.entries()) {
    const kept = isKeptOn(toWeek - fromWeek) ? earlier?.bars[index]?.count : undefined
    set(links.placeOf({ scope, from: fromWeek, to: toWeek }), count, kept)
  }
  const { fromWeek, count } = picture.lastBox
  set(links.placeOf({ scope, from: fromWeek, to: Infinity }), count, earlier?.lastBox.count)
  return ranges
}

function narrowed({ relations, relationsAt }: WaitLinks, { least, most }: Ranges): Ranges {
  const known = relations.map(() => true)
  return narrow({ least: least.slice(), most: most.slice() }, { relations, relationsAt, known })
}

type Safe = { readonly links: WaitLinks; readonly plain: Ranges; readonly told: ReadonlySet<number> }

function isSafe({ links, plain, told }: Safe, ranges: Ranges, drawn: readonly Drawn[]): boolean {
  const isNarrower = (place: number) =>
    (ranges.least[place] ?? 0) > (plain.least[place] ?? 0) ||
    (ranges.most[place] ?? 0) < (plain.most[place] ?? 0)
  const lists = links.spans.map(({ scope }) => links.everybody(scope))
  return !lists.some(isNarrower) && [...toldIn(links, ranges, drawn)].every((one) => told.has(one))
}

// Spans of weeks that nobody shows and that could be small, with fewer values left than the rules ask.
function toldIn(links: WaitLinks, { least, most }: Ranges, drawn: readonly Drawn[]): ReadonlySet<number> {
  const shown = new Set(drawn.flatMap((one) => placesDrawn(links, one)))
  const places = links.spans.map((span) => links.placeOf(span))
  return new Set(
    places.filter((place) => {
      const low = least[place] ?? 0
      const isWide = (most[place] ?? 0) - low + 1 >= rules.leastPossible
      return !shown.has(place) && !isWide && low <= rules.hiddenUpTo
    }),
  )
}

function placesDrawn(links: WaitLinks, { scope, picture }: Drawn): readonly number[] {
  return [
    ...picture.bars.map(({ fromWeek, toWeek }) => links.placeOf({ scope, from: fromWeek, to: toWeek })),
    links.placeOf({ scope, from: picture.lastBox.fromWeek, to: Infinity }),
  ]
}
