import type { Relation } from '../protect/relation.ts'
import { barKinds } from './bar-pictures.ts'
import { lastWeek } from './waits-by-week.ts'

/** Waits of one scope (by its place, the area first) longer than `from` weeks and up to `to`. */
type Span = { readonly scope: number; readonly from: number; readonly to: number }

/** Every count bars and figures are about, by place, and what adds up among them. */
export type WaitLinks = {
  readonly spans: readonly Span[]
  readonly placeOf: (span: Span) => number
  /** Everybody of a scope, and those of whom nobody knows since when they wait. */
  readonly everybody: (scope: number) => number
  readonly unknown: (scope: number) => number
  readonly size: number
  readonly relations: readonly Relation[]
  readonly relationsAt: readonly (readonly number[])[]
}

/** The weeks within which the figures count; 13 weeks are 91 days, as in the bars. */
export const figureWeeks = [13, 18, 52, 65, 104] as const

type Weeks = Omit<Span, 'scope'>

const barsUpTo = (width: number, last: number): readonly Weeks[] =>
  Array.from({ length: last / width }, (_, index) => ({ from: index * width, to: (index + 1) * width }))
const weekly = barsUpTo(1, lastWeek)
const rests = [...new Set(barKinds.map(({ last }) => last))].map((from) => ({ from, to: Infinity }))
const wide = [...new Set(barKinds.map(({ width }) => width))].filter((width) => width > 1)

/** What can be drawn: bars of every width, and the last boxes. */
const drawable: readonly Weeks[] = [
  ...weekly,
  ...wide.flatMap((width) => barsUpTo(width, lastWeek)),
  ...rests,
]
const within: readonly Weeks[] = figureWeeks.map((to) => ({ from: 0, to }))
const all: readonly Weeks[] = [...new Map([...drawable, ...within].map((one) => [nameOf(one), one])).values()]

/** The links of so many scopes: the area, and the pathways it is the sum of. */
export function waitLinks(scopes: number): WaitLinks {
  const each = all.length + 2
  const index = new Map(all.map((one, place) => [nameOf(one), place]))
  const at = (scope: number, weeks: Weeks) => scope * each + (index.get(nameOf(weeks)) ?? 0)
  const everybody = (scope: number) => scope * each + all.length
  const unknown = (scope: number) => everybody(scope) + 1
  const numbers = Array.from({ length: scopes }, (_, scope) => scope)
  const relations = [
    ...numbers.flatMap((scope) =>
      madeOf.map(({ whole, parts }) =>
        sumOf(
          at(scope, whole),
          parts.map((part) => at(scope, part)),
        ),
      ),
    ),
    ...numbers.flatMap((scope) =>
      rests.map((rest) =>
        sumOf(everybody(scope), [at(scope, { from: 0, to: rest.from }), at(scope, rest), unknown(scope)]),
      ),
    ),
    ...Array.from({ length: each }, (_, place) =>
      sumOf(
        place,
        numbers.slice(1).map((scope) => scope * each + place),
      ),
    ),
  ]
  return {
    spans: numbers.flatMap((scope) => all.map((weeks) => ({ scope, ...weeks }))),
    placeOf: ({ scope, ...weeks }) => at(scope, weeks),
    everybody,
    unknown,
    size: scopes * each,
    relations,
    relationsAt: byPlace(relations, scopes * each),
  }
}

type MadeOf = { readonly whole: Weeks; readonly parts: readonly Weeks[] }

// Every span of weeks out of single weeks, and out of wide bars where those fit; a last box out of the bars before the next.
const madeOf: readonly MadeOf[] = [
  ...all
    .filter(({ from, to }) => to - from > 1)
    .flatMap((whole) => [1, ...wide].flatMap((width) => partsOf(whole, width))),
]

function partsOf(whole: Weeks, width: number): readonly MadeOf[] {
  const { from, to } = whole
  const end = Math.min(to, lastWeek)
  if (end - from <= width || from % width !== 0 || end % width !== 0) return []
  const parts = barsUpTo(width, lastWeek).filter((bar) => bar.from >= from && bar.to <= end)
  return [{ whole, parts: to === Infinity ? [...parts, { from: lastWeek, to }] : parts }]
}

function sumOf(total: number, parts: readonly number[]): Relation {
  return { places: [total, ...parts], weights: [-1, ...parts.map(() => 1)], sense: 'zero', fromWait: null }
}

function byPlace(relations: readonly Relation[], size: number): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: size }, () => [])
  relations.forEach(({ places }, index) => {
    for (const place of places) found[place]?.push(index)
  })
  return found
}

function nameOf({ from, to }: Weeks): string {
  return `${from}-${to}`
}
