import { describe, expect, test } from 'vitest'
import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { waitingAgeBands } from '#schemas/episode-row.ts'
import { createRandom, type Random } from '#server/seed/random.ts'
import { needCells, withBothParts, type NeedRow } from '#server/services/area/need-cells.ts'
import type { ExactCell, ShownCell } from '#server/waiting/protect/cell.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { lootIn } from './attack.ts'
import { narrowBounds, systemOf, type Equation } from './solver.ts'

const scopes = 1 + waitingAgeBands.length
const each = 1 + 3 * strandIds.length
const size = scopes * each
const kinds = { need: 0, unmet: 1, met: 2 } as const
const placeOf = (scope: number, strand: number, kind: keyof typeof kinds) =>
  scope * each + 1 + 3 * strand + kinds[kind]

// Needs are one of two parts, among the profiles; every count is the sum over ages. Slack stands after the counts.
const parts: readonly Equation[] = Array.from({ length: scopes }, (_, scope) =>
  strandIds.flatMap((_strand, strand) => [
    {
      places: [
        placeOf(scope, strand, 'need'),
        placeOf(scope, strand, 'unmet'),
        placeOf(scope, strand, 'met'),
      ],
      weights: [-1, 1, 1],
    },
    {
      places: [scope * each, placeOf(scope, strand, 'need'), size + scope * strandIds.length + strand],
      weights: [-1, 1, 1],
    },
  ]),
).flat()
const overAges: readonly Equation[] = Array.from({ length: each }, (_, place) => ({
  places: [place, ...waitingAgeBands.map((_band, index) => (index + 1) * each + place)],
  weights: [-1, ...waitingAgeBands.map(() => 1)],
}))
const system = systemOf([...parts, ...overAges], size + scopes * strandIds.length)

const agesOf = waitingAgeBands.map((band, index) => [band, [10, 45, 33, 8, 4][index] ?? 1] as const)

function aProfile(random: Random): NeedRow {
  const needs = strandIds.filter((_strand, index) => random.chance(0.04 + 0.03 * index))
  return {
    ageBand: random.weighted(agesOf),
    needs,
    helped: needs.filter(() => random.chance(0.7)),
    waits: [],
  }
}

type Printed = { readonly low: number; readonly high: number; readonly isHidden: boolean }
type Publishing = (exact: readonly ExactCell[], before: readonly ShownCell[] | null) => readonly ShownCell[]

const asPublished: Publishing = (exact, before) => withBothParts(protectCells(exact, 'local-cube', before))
const hideUnderFive: Publishing = (exact) =>
  exact.map(({ indicator, dims, ...cell }) => {
    const count = cell.kind === 'count' ? cell.exact : 0
    return {
      indicator,
      dims,
      isCarried: false,
      shown: count >= 1 && count <= 4 ? { kind: 'hidden', why: 'too-few' } : { kind: 'shown', value: count },
    }
  })

function printedBy({ shown, isCarried }: ShownCell, count: number, isExact: boolean): Printed {
  if (shown.kind === 'hidden') {
    const limit = isExact ? 4 : 9
    return count <= limit
      ? { low: isExact ? 1 : 0, high: limit, isHidden: true }
      : { low: limit + 1, high: 1e6, isHidden: true }
  }
  if (isExact) return { low: shown.value, high: shown.value, isHidden: false }
  const off = isCarried ? 11 : 2
  return { low: Math.max(10, shown.value - off), high: shown.value + off, isHidden: false }
}

function attacked(
  publishing: Publishing,
  { areas, months }: { readonly areas: number; readonly months: number },
) {
  const isExact = publishing === hideUnderFive
  let small = 0
  let told = 0
  for (let number = 0; number < areas; number += 1) {
    const random = createRandom(number).fork('needs')
    const rows = Array.from({ length: Math.round(40 * 30 ** random.next()) }, () => aProfile(random))
    let before: readonly ShownCell[] | null = null
    for (let month = 0; month < months; month += 1) {
      const exact = needCells(rows)
      const cells = publishing(exact, before)
      // Medians stand after the counts.
      const truth = exact.slice(0, size).map((cell) => (cell.kind === 'count' ? cell.exact : 0))
      const printed = cells.slice(0, size).map((cell, place) => printedBy(cell, truth[place] ?? 0, isExact))
      const slack = Array.from({ length: scopes * strandIds.length }, () => ({ low: 0, high: 1e6 }))
      const low = Float64Array.from([...printed, ...slack], (one) => one.low)
      const high = Float64Array.from([...printed, ...slack], (one) => one.high)
      narrowBounds(system, low, high)
      const loot = lootIn(
        { low, high },
        truth.map((count, place) => (printed[place]?.isHidden ? count : null)),
      )
      expect(loot.isSound).toBe(true)
      small += loot.small
      told += loot.told
      before = cells
      rows.splice(0, random.int(0, 4))
      rows.push(...Array.from({ length: random.int(0, 12) }, () => aProfile(random)))
    }
  }
  return { small, told }
}

describe('an attacker with every month of what profiles name, and for how many something is done', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: 120_000 }, () => {
    const { small, told } = attacked(asPublished, { areas: 40, months: 24 })
    expect(small).toBeGreaterThan(10_000)
    expect(told).toBe(0)
  })

  test('tells most of them where only 1 to 4 are hidden', () => {
    const { small, told } = attacked(hideUnderFive, { areas: 10, months: 1 })
    expect(told / small).toBeGreaterThan(0.6)
  })
})
