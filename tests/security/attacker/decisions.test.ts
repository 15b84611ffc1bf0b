import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '#schemas/calendar.ts'
import { countFacts } from '#schemas/count-facts.ts'
import { countingOf } from '#schemas/counting.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { inventedEpisode } from '#server/seed/invented-episode.ts'
import { createRandom } from '#server/seed/random.ts'
import { cubeCells } from '#server/waiting/indicators/cube-cells.ts'
import { cellKey, type ExactCell, type ShownCell } from '#server/waiting/protect/cell.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { lootIn } from './attack.ts'
import { narrowBounds, systemOf, type Equation } from './solver.ts'

const months = 12
const firstMonth = '2025-10-01'
const today = '2026-11-01'
const scopes = [{}, ...pathways.map((pathway) => ({ pathway }))]
const decided = ['T02.month.accepted', 'T02.month.notAccepted', 'T02.month.pending'] as const
const counts = ['W01', 'W03', 'F01', 'F02', 'F03', ...decided] as const
const ofDecisions = ['T01.decided', 'T02.accepted', 'T02.declined', 'T02.redirected'] as const
const names = [...counts, ...ofDecisions]

const places = new Map<string, number>()
const placeOf = (month: number, indicator: string, dims: object): number => {
  const key = `${month} ${cellKey({ indicator, dims })}`
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}

// The list adds up from month to month; those of a month were accepted, not accepted, are pending, or the rest; who is pending is
// undecided, and who is undecided waits; decisions are of three kinds; pathways make the area.
function equationsOf(month: number, dims: object): readonly Equation[] {
  const at = (indicator: string) => placeOf(month, indicator, dims)
  const before = (indicator: string) => placeOf(month - 1, indicator, dims)
  const inside = (part: string, whole: string) => ({
    places: [at(part), at(`${whole} less ${part}`), at(whole)],
    weights: [1, 1, -1],
  })
  return [
    inside('T02.month.pending', 'W03'),
    inside('W03', 'W01'),
    { places: ['rest of decided', ...ofDecisions].map(at), weights: [1, -1, 1, 1, 1] },
    ...(month === 0
      ? []
      : [
          { places: [before('W01'), ...['F01', 'F02', 'F03', 'W01'].map(at)], weights: [1, 1, -1, -1, -1] },
          {
            places: [before('F01'), ...decided.map(at), at('rest of the month before')],
            weights: [-1, 1, 1, 1, 1],
          },
        ]),
  ]
}

const overPathways = (month: number): readonly Equation[] =>
  names.map((indicator) => ({
    places: scopes.map((dims) => placeOf(month, indicator, dims)),
    weights: scopes.map((dims) => ('pathway' in dims ? 1 : -1)),
  }))

const equations = Array.from({ length: months }, (_, month) => [
  ...scopes.flatMap((dims) => equationsOf(month, dims)),
  ...overPathways(month),
]).flat()
const system = systemOf(equations, places.size)

type Publishing = (exact: readonly ExactCell[], before: readonly ShownCell[] | null) => readonly ShownCell[]
const asPublished: Publishing = (exact, before) => protectCells(exact, 'local-cube', before)
const hideUnderFive: Publishing = (exact) =>
  exact.map(({ indicator, dims, ...cell }) => {
    const count = cell.kind === 'count' ? cell.exact : 0
    const isHidden = count >= 1 && count <= 4
    return {
      indicator,
      dims,
      isCarried: false,
      shown: isHidden ? { kind: 'hidden', why: 'too-few' } : { kind: 'shown', value: count },
    }
  })

function exactIn(episodes: readonly CountedEpisode[], month: number): readonly ExactCell[] {
  const from = addMonths(firstMonth, month)
  const period = { from, to: addDays(addMonths(from, 1), -1) }
  const facts = countFacts(episodes, { ...countingOf.local, period, cuts: [null] })
  return cubeCells(facts, { groups: new Map(), pathways, hasBands: false, isMhsds: false })
}

// Left out because of what was printed a month ago, so nothing is known of what they are.
function isWithheld({ indicator, dims }: ExactCell, before: readonly ShownCell[] | null): boolean {
  if (!decided.some((part) => part === indicator)) return false
  const isOf = (cell: ShownCell) => ('pathway' in dims ? cell.dims.pathway === dims.pathway : true)
  const received = before?.filter((cell) => cell.indicator === 'F01' && isOf(cell)) ?? []
  return received.length === 0 || received.some(({ shown }) => shown.kind === 'hidden' || shown.value < 30)
}

// More than is printed: which of the hidden counts are small.
function rangeOf({ shown, isCarried }: ShownCell, exact: number, isExact: boolean) {
  if (shown.kind === 'hidden' && isExact) return [1, 4] as const
  if (shown.kind === 'hidden') return exact <= 9 ? ([0, 9] as const) : ([10, 1e6] as const)
  const off = isCarried ? 11 : 2
  return isExact
    ? ([shown.value, shown.value] as const)
    : ([Math.max(10, shown.value - off), shown.value + off] as const)
}

function attacked(publishing: Publishing, areas: number) {
  const isExact = publishing === hideUnderFive
  const sum = { small: 0, told: 0 }
  for (let area = 0; area < areas; area += 1) {
    const random = createRandom(area).fork('decisions')
    const requests = Math.round(200 * 30 ** random.next())
    const episodes = Array.from({ length: requests }, () => inventedEpisode(random, today))
    const low = new Float64Array(places.size)
    const high = new Float64Array(places.size).fill(1e6)
    const truth = Array.from<number | null>({ length: places.size }).fill(null)
    let before: readonly ShownCell[] | null = null
    for (let month = 0; month < months; month += 1) {
      const exact = exactIn(episodes, month)
      const cells = publishing(exact, before)
      exact.forEach((cell, index) => {
        const place = places.get(`${month} ${cellKey(cell)}`)
        const printed = cells[index]
        if (cell.kind !== 'count' || place === undefined || !printed) return
        if (isExact || !isWithheld(cell, before)) {
          ;[low[place], high[place]] = rangeOf(printed, cell.exact, isExact)
        }
        truth[place] = printed.shown.kind === 'hidden' ? cell.exact : null
      })
      before = cells
    }
    narrowBounds(system, low, high)
    const loot = lootIn({ low, high }, truth)
    expect(loot.isSound).toBe(true)
    sum.small += loot.small
    sum.told += loot.told
  }
  return sum
}

describe('an attacker with a year of what was decided of the requests of each month', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: 300_000 }, () => {
    const { small, told } = attacked(asPublished, 60)
    expect(small).toBeGreaterThan(10_000)
    expect(told).toBe(0)
  })

  test('tells most of them where only 1 to 4 are hidden', { timeout: 60_000 }, () => {
    const { small, told } = attacked(hideUnderFive, 8)
    expect(told / small).toBeGreaterThan(0.5)
  })
})
