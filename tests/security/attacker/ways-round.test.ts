import { describe, expect, test } from 'vitest'
import type { ExactCell } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'

function aCount(exact: number, dims: Dims = {}, indicator = 'W01'): ExactCell {
  return { indicator, dims, kind: 'count', exact, isOfOneMonth: false }
}

function shownOf(cells: readonly ExactCell[]) {
  return protectCells(cells, 'local-cube').map(({ shown }) =>
    shown.kind === 'shown' ? shown.value : shown.why,
  )
}

const adhd = { pathway: 'adhd' } as const

describe('a way round disclosure control', () => {
  test('the median of one child, or of one school, is not shown', () => {
    const wait = { indicator: 'W05', dims: adhd, kind: 'median', exact: 400 } as const
    expect(shownOf([{ ...wait, n: 1, schools: 1 }])).toEqual(['too-few'])
    expect(shownOf([{ ...wait, n: 50, schools: 2 }])).toEqual(['too-few'])
    expect(shownOf([{ ...wait, n: 50, schools: 3 }])).toEqual([57])
  })

  test('everybody and nearly everybody look the same, and so do nobody and a few', () => {
    const within = (count: number) =>
      shownOf([
        aCount(45),
        aCount(count, {}, 'W09.52'),
        { indicator: 'share', dims: {}, kind: 'percent', part: 'W09.52', whole: 'W01' },
      ])
    expect(within(45)).toEqual(within(43))
    expect(within(0)).toEqual(within(9))
    expect(within(0)[2]).toBe('too-few')
  })

  test('a share is not shown where one of its counts is not', () => {
    const cells = [
      aCount(29),
      aCount(14, {}, 'W09.52'),
      { indicator: 'share', dims: {}, kind: 'percent', part: 'W09.52', whole: 'W01' } as const,
      { indicator: 'other', dims: adhd, kind: 'percent', part: 'W09.52', whole: 'W01' } as const,
    ]
    expect(shownOf(cells).slice(2)).toEqual([50, 'too-few'])
    expect(shownOf([aCount(27), ...cells.slice(1)]).slice(2)).toEqual(['too-few', 'too-few'])
  })

  test('those of whom something is not known are not what is left of a total', () => {
    // 98 to 102 less 48 to 52 and 33 to 37 would leave nine and no other small number.
    const shown = shownOf([
      aCount(98, adhd),
      aCount(52, { ...adhd, sex: 'male' }),
      aCount(37, { ...adhd, sex: 'female' }),
      aCount(9, { ...adhd, sex: 'not-said' }),
    ])
    expect(shown[3]).toBe('too-few')
    expect(shown.slice(0, 3)).toContain('too-few')
  })

  test('a 92nd percentile does not say how many wait longer', () => {
    // A tenth of a hundred wait over 104 weeks; the percentile alone puts at least eight there.
    const cells = [
      aCount(100),
      aCount(91, {}, 'W09.104'),
      aCount(9, {}, 'W10.>104'),
      { indicator: 'W06', dims: {}, kind: 'percentile', exact: 800, n: 100, schools: 9 } as const,
    ]
    expect(shownOf([cells[0] ?? aCount(0), ...cells.slice(3)])).toEqual([100, 114])
    const [list, , , percentile] = shownOf(cells)
    expect([list, percentile]).toContain('too-few')
  })

  test('a small count and the one that protects it give the same reason', () => {
    const shown = shownOf([
      aCount(98, adhd),
      aCount(52, { ...adhd, sex: 'male' }),
      aCount(37, { ...adhd, sex: 'female' }),
      aCount(9, { ...adhd, sex: 'not-said' }),
    ])
    expect(new Set(shown.filter((one) => typeof one === 'string'))).toEqual(new Set(['too-few']))
  })

  test('what leaves is in the order it came, whatever is larger, and holds no exact number', () => {
    const cells = [31, 7, 1234, 522].map((count, index) =>
      aCount(count, { school: `school ${'abcd'[index]}` }),
    )
    const shown = protectCells(cells, 'local-cube')
    expect(shown.map(({ dims }) => dims.school)).toEqual(cells.map(({ dims }) => dims.school))
    for (const exact of ['31', '7', '1234', '522'])
      expect(JSON.stringify(shown)).not.toMatch(new RegExp(`\\b${exact}\\b`))
  })

  test('a small group is not to be had by asking for it finer', () => {
    const finer = ['0-4', '5-10', '11-15', '16-17', '18-25'].map((ageBand) =>
      aCount(ageBand === '5-10' ? 8 : 0, { pathway: 'fasd', ageBand }),
    )
    expect(new Set(shownOf([aCount(8, { pathway: 'fasd' }), ...finer]))).toEqual(new Set(['too-few']))
  })
})
