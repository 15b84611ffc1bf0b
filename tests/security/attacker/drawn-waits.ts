import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import type { ExactCell, ShownCell } from '#server/waiting/protect/cell.ts'
import type { WaitPicture } from '#server/waiting/pictures/bar-pictures.ts'
import type { WaitsByWeek } from '#server/waiting/pictures/waits-by-week.ts'
import { anArea, endOfMonth, valuesOf } from './an-area.ts'
import { lootIn } from './attack.ts'
import { narrowBounds, systemOf, type Equation } from './solver.ts'

// Scopes: the area, then its pathways. Weeks within which figures count, and the last of the single weeks.
const scopes = 1 + valuesOf.pathway.length
const figureWeeks = [13, 18, 52, 65, 104]
const weeks = 104
const each = weeks + 1 + figureWeeks.length + 1
const later = weeks
const within = (index: number) => weeks + 1 + index
const everybody = each - 1

type Attack = { readonly areas: number; readonly months: number; readonly isExact?: boolean }

/** A month as it is drawn: its figures, and pictures, with every bar exact or rounded. */
type DrawnMonth = {
  readonly cells: readonly ShownCell[]
  readonly pictures: readonly WaitPicture[]
  readonly isExact: boolean
}
export type Drawing = (
  scopes: readonly WaitsByWeek[],
  cells: readonly ShownCell[],
  before: readonly WaitPicture[],
) => readonly WaitPicture[]

/**
 * What an attack on the pictures and figures of so many areas, over so many months, comes to: how many pictures were drawn, and
 * how many lists they tell more closely than the figures alone.
 */
export function attackedPictures(drawing: Drawing, { areas, months, isExact = false }: Attack) {
  let small = 0
  let told = 0
  let drawn = 0
  let sharper = 0
  for (let number = 0; number < areas; number += 1) {
    const episodes = anArea(number, months)
    let before: DrawnMonth | null = null
    for (let month = 0; month < months; month += 1) {
      const end = endOfMonth(month)
      const waits = episodes
        .filter(({ came, seen, left }) => came <= end && Math.min(seen, left) > end)
        .map(({ came, groups }) => ({ days: end - came, scope: 1 + groups.pathway }))
      const exact = Array.from({ length: scopes }, (_, scope) => {
        const own = scope === 0 ? waits : waits.filter((one) => one.scope === scope)
        return exactScope(
          scope,
          own.map(({ days }) => days),
        )
      })
      const cells = protectCells(exact.flatMap(cellsOf), 'local-cube', before?.cells ?? null)
      const pictures = drawing(exact, cells, before?.pictures ?? [])
      const loot = lootFrom(exact, { cells, pictures, isExact }, before)
      if (!loot.isSound) throw new Error(`what is told of area ${number} is not so`)
      small += loot.small
      told += loot.told
      drawn += pictures.length
      sharper += loot.sharper
      before = { cells, pictures, isExact }
    }
  }
  return { small, told, drawn, sharper }
}

function exactScope(scope: number, days: readonly number[]): WaitsByWeek {
  const weekly = Array.from(
    { length: weeks },
    (_, week) => days.filter((one) => one <= week * 7 + 7 && (one > week * 7 || week === 0)).length,
  )
  const pathway = valuesOf.pathway[scope - 1]
  return {
    dims: pathway === undefined ? {} : { pathway },
    weekly,
    later: days.filter((one) => one > weeks * 7).length,
    unknown: 0,
  }
}

const upTo = ({ weekly }: WaitsByWeek, week: number) =>
  weekly.slice(0, week).reduce((sum, one) => sum + one, 0)

function cellsOf(waits: WaitsByWeek): readonly ExactCell[] {
  const count = (indicator: string, exact: number): ExactCell => ({
    indicator,
    dims: waits.dims,
    kind: 'count',
    exact,
    isOfOneMonth: false,
  })
  return [
    count('W01', upTo(waits, weeks) + waits.later),
    ...figureWeeks.map((week) => count(`W09.${week}`, upTo(waits, week))),
  ]
}

const at = (scope: number, place: number) => scope * each + place
const figurePlaces = Array.from({ length: scopes }, (_, scope) =>
  [0, 1, 2, 3, 4, 5].map((index) => at(scope, within(index))),
).flat()

const singleWeeks = Array.from({ length: scopes }, (_, scope) => single(scope, 0, weeks)).flat()

const sumsOfScope = (scope: number): readonly Equation[] => [
  ...figureWeeks.map((week, index) => sum(at(scope, within(index)), single(scope, 0, week))),
  sum(at(scope, everybody), [at(scope, within(4)), at(scope, later)]),
]
const overPathways = Array.from({ length: each }, (_, place) =>
  sum(
    place,
    valuesOf.pathway.map((_one, index) => at(index + 1, place)),
  ),
)
const alwaysKnown = [
  ...Array.from({ length: scopes }, (_, scope) => sumsOfScope(scope)).flat(),
  ...overPathways,
]

function sum(total: number, parts: readonly number[]): Equation {
  return { places: [total, ...parts], weights: [-1, ...parts.map(() => 1)] }
}

function single(scope: number, from: number, to: number): readonly number[] {
  const last = Math.min(to, weeks)
  const own = Array.from({ length: last - from }, (_, index) => at(scope, from + index))
  return to > weeks ? [...own, at(scope, later)] : own
}

/** What somebody can tell who knows the definitions, the rounding and how long figures are carried, of one month's pages. */
function lootFrom(exact: readonly WaitsByWeek[], now: DrawnMonth, before: DrawnMonth | null) {
  const printed = barsOf(now, before)
  const equations = [
    ...alwaysKnown,
    ...printed.map(({ scope, from, to }, index) => sum(scopes * each + index, single(scope, from, to))),
  ]
  const size = scopes * each + printed.length
  const low = new Float64Array(size)
  const high = new Float64Array(size).fill(1e7)
  const truth: (number | null)[] = exact.flatMap((waits) => [
    ...waits.weekly,
    waits.later,
    ...figureWeeks.map((week) => upTo(waits, week)),
    upTo(waits, weeks) + waits.later,
  ])
  // More than is printed: which of the hidden figures are small.
  for (const place of figurePlaces) {
    const count = truth[place] ?? 0
    low[place] = count < 10 ? 0 : 10
    high[place] = count < 10 ? 9 : 1e7
  }
  // Where only 1 to 4 are left out, a week that is not there is one of those.
  for (const place of now.isExact ? singleWeeks : []) {
    low[place] = 1
    high[place] = 4
  }
  for (const { place, value, isCarried } of figuresOf(now)) {
    const off = isCarried ? 11 : 2
    low[place] = Math.max(10, value - off)
    high[place] = value + off
    truth[place] = null
  }
  printed.forEach(({ scope, from, to, value, isCarried }, index) => {
    const off = now.isExact ? 0 : isCarried ? 11 : 2
    low[scopes * each + index] = now.isExact ? value : Math.max(10, value - off)
    high[scopes * each + index] = value + off
    if (to === from + 1) {
      truth[at(scope, from)] = null
      low[at(scope, from)] = low[scopes * each + index]!
      high[at(scope, from)] = high[scopes * each + index]!
    }
    if (from === weeks) truth[at(scope, later)] = null
    truth.push(null)
  })
  const plain = { low: low.slice(0, scopes * each), high: high.slice(0, scopes * each) }
  narrowBounds(systemOf(alwaysKnown, scopes * each), plain.low, plain.high)
  narrowBounds(systemOf(equations, size), low, high)
  const sharper = lists.filter(
    (place) => low[place]! > plain.low[place]! || high[place]! < plain.high[place]!,
  )
  return { ...lootIn({ low, high }, truth), sharper: sharper.length }
}

// The next month is held against the list as its figure tells it.
const lists = Array.from({ length: scopes }, (_, scope) => at(scope, everybody))

function figuresOf({ cells }: DrawnMonth) {
  return cells.flatMap(({ indicator, dims, shown, isCarried }) => {
    if (shown.kind === 'hidden') return []
    const scope = scopeOf(dims.pathway)
    const place = indicator === 'W01' ? everybody : within(figureWeeks.indexOf(Number(indicator.slice(4))))
    return [{ place: at(scope, place), value: shown.value, isCarried }]
  })
}

const scopeOf = (pathway: string | undefined) =>
  pathway === undefined ? 0 : 1 + valuesOf.pathway.indexOf(pathway)

function barsOf({ pictures }: DrawnMonth, before: DrawnMonth | null) {
  return pictures.flatMap(({ dims, bars, lastBox }) => {
    const then = before?.pictures.find((one) => one.dims.pathway === dims.pathway)
    const all = [...bars, { fromWeek: lastBox.fromWeek, toWeek: Infinity, count: lastBox.count }]
    const earlier = then ? [...then.bars, { ...then.lastBox, toWeek: Infinity }] : []
    return all.map(({ fromWeek, toWeek, count }) => {
      const same = earlier.find((one) => one.fromWeek === fromWeek && one.toWeek === toWeek)
      return {
        scope: scopeOf(dims.pathway),
        from: fromWeek,
        to: toWeek,
        value: count,
        // Wide bars and last boxes may be carried on; bars of up to four weeks never are.
        isCarried: toWeek - fromWeek > 4 && same?.count === count,
      }
    })
  })
}
