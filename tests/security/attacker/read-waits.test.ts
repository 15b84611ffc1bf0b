import { describe, expect, test } from 'vitest'
import type { Cube } from '#schemas/cube.ts'
import { attackReadings, type Loaded } from '../area-attack/attack-readings.ts'
import type { ExactMonth } from '../area-attack/truth.ts'

const month = '2026-10-01'
const cube: Cube = {
  id: 'o_medway:rtt:2026-10-01',
  areaId: 'o_medway',
  measureSet: 'rtt',
  ruleSet: 'local-cube',
  month,
  asOf: '2026-10-31',
  madeAt: '2026-11-01T06:00:00.000Z',
  cells: [],
  seen: [],
  bars: [],
  groups: {},
}
// Seven wait, three of them up to 18 weeks.
const weekly = Array.from({ length: 104 }, (_, week) => (week < 3 || (week >= 40 && week < 44) ? 1 : 0))
const seven: ExactMonth = {
  cube,
  cells: [],
  counts: new Map([
    ['W01', 7],
    ['W09.18', 3],
  ]),
  scopes: [{ dims: {}, weekly, later: 0, unknown: 0 }],
}
const read: Loaded = {
  figures: [{ month, indicator: 'W01', dims: {}, low: 7, high: 7 }],
  sums: [],
  bars: [],
  waits: [],
}

describe('somebody who reads a median beside a list', () => {
  test('tells a count of 1 to 4 from a median over the standard, and not without it', () => {
    const median = { month, indicator: 'W05', dims: {}, weeks: 40 }
    expect(attackReadings([seven], read, true)).toMatchObject({ told: 0, isSound: true })
    expect(attackReadings([seven], { ...read, waits: [median] }, true)).toMatchObject({
      told: 1,
      isSound: true,
    })
  })
})
