import { describe, expect, test } from 'vitest'
import type { FactName } from '#schemas/episode-fact.ts'
import { slotCount } from '#server/services/slot-counts.ts'
import { cubeCells, type CubeGroups } from '#server/waiting/indicators/cube-cells.ts'
import type { Selection } from '#server/waiting/indicators/indicator.ts'
import { measureNames, measures } from '#server/waiting/indicators/measures.ts'
import type { ExactCell } from '#server/waiting/protect/cell.ts'
import { sums } from '#server/waiting/protect/linked-figures.ts'

const groups = new Map([['sex', ['female', 'male']] as const])
const timesOffered = [slotCount('slot-offered', 60), slotCount('slot-attended', 45)]
const namesIn = (isMhsds: boolean, hasBands = false) =>
  new Set(
    cubeCells(timesOffered, { groups, pathways: ['autism'], hasBands, isMhsds }).map(
      ({ indicator }) => indicator,
    ),
  )

// Facts that are true of some of those of whom another is true.
const within: Readonly<Partial<Record<FactName, FactName>>> = {
  undecided: 'waiting',
  'in-touch': 'supported-waiting',
  'supported-waiting': 'waiting',
  'child-waiting': 'waiting',
  'seen-ahead': 'seen-levelled',
  'seen-levelled': 'seen',
  'told-after-contact': 'told',
  'decided-after-asking': 'decided',
  rebooked: 'visit',
  'slot-attended': 'slot-offered',
}

const counted = measureNames.flatMap((name) => {
  const measure = measures[name]
  return measure.kind === 'count' ? [{ name, of: measure.of }] : []
})

function isPartOf(one: Selection, other: Selection): boolean {
  const wider = within[one.fact]
  if (one.fact !== other.fact) return wider !== undefined && isPartOf({ fact: wider }, other)
  return isOfDetails(one, other) && isOfDays(one, other)
}

function isOfDetails({ details }: Selection, other: Selection): boolean {
  return other.details === undefined || (details ?? ['any']).every((name) => other.details?.includes(name))
}

function isOfDays(one: Selection, other: Selection): boolean {
  const { leastDays: least = 0, mostDays: most = Infinity } = other
  return (one.leastDays ?? 0) >= least && (one.mostDays ?? Infinity) <= most
}

// Over one sum, or over several one after another.
function isLinked(part: string, total: string): boolean {
  return sums.some((sum) => sum.parts.includes(part) && (sum.total === total || isLinked(sum.total, total)))
}

describe('what a month publishes', () => {
  test('13 weeks are counted in one way only, so that nobody is told by the difference of a day', () => {
    expect([namesIn(true).has('W12.under13'), namesIn(true).has('W09.13')]).toEqual([true, false])
    expect([namesIn(false).has('W12.under13'), namesIn(false).has('W09.13')]).toEqual([false, true])
  })

  test('fine bands are there for the return that asks for them alone', () => {
    expect(namesIn(false).has('W10.4-12')).toBe(false)
    expect(namesIn(false, true).has('W10.4-12')).toBe(true)
  })

  test('groups are those of the pathways that are measured, and none of another', () => {
    const cells = cubeCells([], { groups, pathways: ['autism'], hasBands: false, isMhsds: true })
    expect(new Set(cells.map(({ dims }) => dims.pathway))).toEqual(new Set([undefined, 'autism']))
  })

  test('girls and boys of a group are counted for all pathways together, and those waiting alone', () => {
    const both: CubeGroups = new Map([
      ['sex', ['female', 'male']],
      ['ageBand', ['0-4', '5-10']],
    ])
    const cells = cubeCells([], { groups: both, pathways: ['autism'], hasBands: false, isMhsds: false })
    const crossed = cells.filter(({ dims }) => dims.sex !== undefined && dims.ageBand !== undefined)
    expect(crossed).toHaveLength(12)
    expect(new Set(crossed.map(({ indicator }) => indicator))).toEqual(new Set(['W01', 'W05', 'W09.18']))
    expect(crossed.every(({ dims }) => dims.pathway === undefined)).toBe(true)
  })

  test('times of clinics are counted for the area alone, and not at all where none were recorded', () => {
    const asked = { groups, pathways: ['autism'], hasBands: false, isMhsds: false } as const
    const ofTimes = (cells: readonly ExactCell[]) =>
      cells.filter(({ indicator }) => indicator.startsWith('A03'))
    expect(ofTimes(cubeCells([], asked))).toEqual([])
    expect(ofTimes(cubeCells(timesOffered, asked))).toEqual([
      { indicator: 'A03.offered', dims: {}, kind: 'count', exact: 60, isOfOneMonth: true },
      { indicator: 'A03.attended', dims: {}, kind: 'count', exact: 45, isOfOneMonth: true },
      { indicator: 'A03', dims: {}, kind: 'percent', part: 'A03.attended', whole: 'A03.offered' },
    ])
  })

  test('every count that is part of another is known to the protection as such', () => {
    const together = [namesIn(true), namesIn(false, true)]
    const isTogether = (one: string, other: string) =>
      together.some((names) => names.has(one) && names.has(other))
    const pairs = counted.flatMap((part) =>
      counted
        .filter((total) => isTogether(part.name, total.name))
        .filter((total) => total.name !== part.name && isPartOf(part.of, total.of))
        .filter((total) => !isPartOf(total.of, part.of))
        .map((total) => ({ part: part.name, total: total.name })),
    )
    expect(pairs.length).toBeGreaterThan(40)
    expect(pairs.filter(({ part, total }) => !isLinked(part, total))).toEqual([])
  })
})
