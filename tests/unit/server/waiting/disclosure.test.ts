import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { shownCount, shownMedian, shownPercentile, shownTotal } from '#server/waiting/disclosure.ts'
import { shownFigures } from '#server/waiting/shown-figures.ts'
import { waitingFigures } from '#server/waiting/waiting-figures.ts'
import { aRow, twentyEpisodes } from './twenty-episodes.ts'

const asOf = '2025-03-31'

describe('what the area may see', () => {
  test('counts from 0 to 9 are hidden, zero included', () => {
    for (let count = 0; count < 10; count += 1) expect(shownCount(count)).toBe('hidden')
    expect(shownCount(10)).toBe(10)
  })

  test('other counts go to the nearest five', () => {
    const counts = [12, 13, 22, 23, 47, 48, 102, 103]
    expect(counts.map(shownCount)).toEqual([10, 15, 20, 25, 45, 50, 100, 105])
  })

  test('what is not a count is refused', () => {
    for (const nonsense of [-1, 1.5, Number.NaN]) expect(() => shownCount(nonsense)).toThrow('not a count')
  })

  test('no total is shown over a hidden part', () => {
    expect(shownTotal([40, 9])).toBe('hidden')
    expect(shownTotal([40, 0])).toBe('hidden')
    expect(shownTotal([42, 11])).toBe(55)
  })

  test('a median needs ten children and three schools', () => {
    expect(shownMedian(161, { waits: 9, schools: null })).toBe('hidden')
    expect(shownMedian(161, { waits: 10, schools: 2 })).toBe('hidden')
    expect(shownMedian(161, { waits: 10, schools: 3 })).toBe(23)
    expect(shownMedian(null, { waits: 10, schools: null })).toBe('hidden')
  })

  test('a 92nd percentile is never the longest wait of a small group', () => {
    expect(shownPercentile(868, { waits: 24, schools: null })).toBe('hidden')
    expect(shownPercentile(868, { waits: 25, schools: null })).toBe(124)
  })

  test('of the twenty episodes hardly anything may leave', () => {
    const { byPathway, waiting } = shownFigures(waitingFigures(twentyEpisodes, asOf))
    expect(waiting).toBe('hidden')
    expect(byPathway.autism).toEqual({
      waiting: 10,
      awaitingDecision: 'hidden',
      medianWeeks: 23,
      percentile92Weeks: 'hidden',
      over: { 13: 'hidden', 18: 'hidden', 52: 'hidden' },
      newInYear: 10,
      seenInYear: 'hidden',
    })
  })

  test('everyone over 13 weeks and all but two of them look the same', () => {
    const group = (late: number) =>
      Array.from({ length: 45 }, (_, index) => aRow(addDays(asOf, index < late ? -100 : -10)))
    const [everyone, almost] = [45, 43].map(
      (late) => shownFigures(waitingFigures(group(late), asOf)).byPathway.autism,
    )
    expect(everyone?.over).toEqual(almost?.over)
  })

  test('no exact count ever leaves: each shown one is a multiple of five and at least ten', () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        const shown = shownCount(count)
        if (shown === 'hidden') return count < 10
        return shown % 5 === 0 && shown >= 10 && Math.abs(shown - count) <= 2
      }),
    )
  })
})
