import { describe, expect, test } from 'vitest'
import type { ExactCell, ShownCell } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { ruleSets } from '#server/waiting/protect/rule-set.ts'
import { shownCount } from '#server/waiting/protect/shown-count.ts'
import { shownWait } from '#server/waiting/protect/shown-wait.ts'
import { percentile } from '#server/waiting/percentile.ts'
import { anArea, endOfMonth, valuesOf, type Episode } from './an-area.ts'
import { lootIn } from './attack.ts'
import { narrowBounds, systemOf, type Equation } from './solver.ts'

const areas = 60
const rules = ruleSets['local-cube']
const groups: readonly Dims[] = [{}, ...valuesOf.pathway.map((pathway) => ({ pathway }))]
// Days within which each is counted; the list itself has no limit.
const limits = { 'W09.13': 91, 'W09.18': 126, 'W09.52': 364, 'W09.104': 728, W01: Infinity } as const
const counted = Object.entries(limits)
const edges = [-1, 7, 14, 28, 84, 126, 364, 728, Infinity]
const bands = ['0-1', '1-2', '2-4', '4-12', '12-18', '18-52', '52-104', '>104'].map((band) => `W10.${band}`)
const shares = { W05: 0.5, W06: 0.92 } as const

function waitsOf(episodes: readonly Episode[], { pathway }: Dims): readonly number[] {
  const end = endOfMonth(0)
  return episodes
    .filter(({ came, seen, left }) => came <= end && Math.min(seen, left) > end)
    .filter((one) => pathway === undefined || valuesOf.pathway[one.groups.pathway] === pathway)
    .map(({ came }) => end - came)
}

function cellsOf(episodes: readonly Episode[]): readonly ExactCell[] {
  return groups.flatMap((dims) => {
    const waits = waitsOf(episodes, dims)
    const among = (from: number, to: number) => waits.filter((days) => days > from && days <= to).length
    const count = (indicator: string, exact: number): ExactCell => ({
      indicator,
      dims,
      kind: 'count',
      exact,
      isOfOneMonth: false,
    })
    const wait = (indicator: string, kind: 'median' | 'percentile', share: number): ExactCell => ({
      indicator,
      dims,
      kind,
      exact: percentile(waits, share),
      n: waits.length,
      schools: 9,
    })
    return [
      ...counted.map(([name, days]) => count(name, among(-1, days))),
      ...bands.map((name, index) => count(name, among(edges[index]!, edges[index + 1]!))),
      wait('W05', 'median', shares.W05),
      wait('W06', 'percentile', shares.W06),
    ]
  })
}

type Publishing = (cells: readonly ExactCell[]) => readonly ShownCell[]
const asPublished: Publishing = (cells) => protectCells(cells, 'local-cube')

const eachAlone: Publishing = (cells) =>
  cells.map((cell) => {
    const { indicator, dims } = cell
    const own = cell.kind === 'count' ? shownCount(cell.exact, rules) : null
    const wait = cell.kind === 'median' || cell.kind === 'percentile'
    const shown = own ?? (wait ? shownWait({ ...cell, days: cell.exact }, cell.kind, rules) : null)
    return { indicator, dims, shown: shown ?? { kind: 'hidden', why: 'unknown-kind' }, isCarried: false }
  })

const each = counted.length + bands.length + 2
const nameAt = [...counted.map(([name]) => name), ...bands, 'W05', 'W06']

/** Sums of one group, and of the pathways; then what each shown wait says, with a place of its own for what is over. */
function equationsFor(published: readonly ShownCell[]): { equations: readonly Equation[]; size: number } {
  let size = published.length
  const equations: Equation[] = []
  const at = (group: number, name: string) => group * each + nameAt.indexOf(name)
  const add = (total: number, parts: readonly number[], weight = 1) =>
    equations.push({ places: [total, ...parts], weights: [-weight, ...parts.map(() => weight)] })
  groups.forEach((_, group) => {
    const of = (name: string) => at(group, name)
    const upTo = (last: number) => bands.slice(0, last).map(of)
    add(of('W01'), upTo(8))
    add(of('W09.104'), upTo(7))
    add(of('W09.52'), upTo(6))
    add(of('W09.18'), upTo(5))
    counted.forEach(([total], index) => {
      for (const [part] of counted.slice(0, index)) add(of(total), [of(part), size++])
    })
    const within = [
      ...counted.slice(0, -1).map(([name, days]) => ({ parts: [of(name)], days })),
      ...edges.slice(1, -1).map((days, index) => ({ parts: upTo(index + 1), days })),
    ]
    for (const [wait, share] of Object.entries(shares)) {
      const shown = published[of(wait)]?.shown
      if (shown?.kind !== 'shown') continue
      for (const { parts, days } of within) {
        const sign = shown.value * 7 + 6 <= days ? 1 : shown.value * 7 > days ? -1 : 0
        if (sign === 0) continue
        const weights = [-Math.round(100 * share) * sign, ...parts.map(() => 100 * sign), -1]
        equations.push({ places: [of('W01'), ...parts, size++], weights })
      }
    }
  })
  for (const name of nameAt.slice(0, -2))
    add(
      at(0, name),
      groups.slice(1).map((_, index) => at(index + 1, name)),
    )
  return { equations, size }
}

function attacked(publishing: Publishing) {
  const loots = Array.from({ length: areas }, (_, number) => {
    const cells = cellsOf(anArea(number, 1))
    const published = publishing(cells)
    const { equations, size } = equationsFor(published)
    const low = new Float64Array(size)
    const high = new Float64Array(size).fill(1e8)
    const truth = cells.map((cell, place) => {
      if (cell.kind !== 'count') return null
      const shown = published[place]!.shown
      low[place] = shown.kind === 'shown' ? Math.max(10, shown.value - 2) : cell.exact < 10 ? 0 : 10
      high[place] = shown.kind === 'shown' ? shown.value + 2 : cell.exact < 10 ? 9 : 1e6
      return shown.kind === 'shown' ? null : cell.exact
    })
    narrowBounds(systemOf(equations, size), low, high)
    return lootIn({ low, high }, truth)
  })
  expect(loots.every(({ isSound }) => isSound)).toBe(true)
  return {
    small: loots.reduce((sum, loot) => sum + loot.small, 0),
    told: loots.reduce((sum, loot) => sum + loot.told, 0),
  }
}

describe('an attacker who knows the waiting bands, the medians and the 92nd percentiles', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: 300_000 }, () => {
    const { small, told } = attacked(asPublished)
    expect(small).toBeGreaterThan(1000)
    expect(told).toBe(0)
  })

  test('tells some where every figure is hidden and rounded by itself', () => {
    expect(attacked(eachAlone).told).toBeGreaterThan(0)
  })
})
