import { describe, expect, test } from 'vitest'
import { anArea } from './an-area.ts'
import { anAttacker, lootIn, unprinted } from './attack.ts'
import { exactBounds } from './linear-programme.ts'
import { exactMonths, type Publishing } from './published.ts'
import { asPublished } from './publishings.ts'
import { narrowBounds, systemOf } from './solver.ts'

// The whole thousand would take an hour; the counts asked about are those that came nearest to being told.
const areas = 20
const nearest = 4

function attackedAllAtOnce(publishing: Publishing) {
  const attacker = anAttacker(1)
  return Array.from({ length: areas }, (_, number) => {
    const exact = exactMonths(anArea(number, 1), 1)
    const told = publishing(exact)
    const truth = unprinted(told, exact)
    const bounds = attacker.boundsFrom(told)
    const width = (place: number) => bounds.high[place]! - bounds.low[place]!
    const small = truth.flatMap((count, place) => (count !== null && count > 0 && count < 10 ? [place] : []))
    const asked = small.filter((place) => width(place) >= 3).sort((one, other) => width(one) - width(other))
    const chosen = asked.slice(0, nearest)
    const sharper = exactBounds(attacker.system, bounds, chosen)
    const only = truth.map((count, place) => (chosen.includes(place) ? count : null))
    return lootIn(sharper, only)
  })
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

describe('an attacker who solves all equations at once', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: 300_000 }, () => {
    const loots = attackedAllAtOnce(asPublished)
    expect(loots.every(({ isSound }) => isSound)).toBe(true)
    expect(sumOf(loots.map(({ small }) => small))).toBe(areas * nearest)
    expect(sumOf(loots.map(({ told }) => told))).toBe(0)
  })

  test('finds what one equation after the other does not', () => {
    const sums = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((pair) => ({ places: [...pair, 3], weights: [1, 1, -1] }))
    const system = systemOf(sums, 4)
    const bounds = { low: Float64Array.of(0, 0, 0, 10), high: Float64Array.of(10, 10, 10, 10) }
    narrowBounds(system, bounds.low, bounds.high)
    expect([...bounds.high]).toEqual([10, 10, 10, 10])
    const sharper = exactBounds(system, bounds, [0, 1, 2])
    expect([...sharper.low]).toEqual([5, 5, 5, 10])
    expect([...sharper.high]).toEqual([5, 5, 5, 10])
  })
})
