import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { isAtLeastWeeks, isOverWeeks, isWithinWeeks } from '#server/waiting/wait-bands.ts'
import { openWaits, waitingFigures } from '#server/waiting/waiting-figures.ts'
import { aRow, twentyEpisodes } from './twenty-episodes.ts'

const asOf = '2025-03-31'

describe('the figures of twenty episodes', () => {
  const { autism, adhd } = waitingFigures(twentyEpisodes, asOf)

  test('ten are waiting at the end of March and twelve were at the end of December', () => {
    expect(autism.waiting).toBe(10)
    expect(waitingFigures(twentyEpisodes, '2024-12-31').autism.waiting).toBe(12)
    expect(adhd.waiting).toBe(0)
  })

  test('the waits, their median and their 92nd percentile are as worked out by hand', () => {
    expect(openWaits(twentyEpisodes, asOf)).toEqual([7, 42, 56, 91, 126, 196, 363, 476, 756, 868])
    expect([autism.medianDays, autism.percentile92Days]).toEqual([161, 868])
  })

  test('six are over 13 weeks, five over 18 and three over 52; one at 91 days counts as 13 weeks or more', () => {
    expect(autism.over).toEqual({ 13: 6, 18: 5, 52: 3 })
    expect(autism.atLeast13).toBe(7)
  })

  test('one still has no decision', () => {
    expect(autism.awaitingDecision).toBe(1)
  })

  test('twelve months of arrivals and first meetings are counted to the day', () => {
    expect([autism.newInYear, autism.seenInYear]).toEqual([12, 5])
  })

  test('what happens later changes nothing about an earlier day', () => {
    const known = twentyEpisodes.filter(({ received }) => received <= '2024-12-31')
    expect(waitingFigures(known, '2024-12-31')).toEqual(waitingFigures(twentyEpisodes, '2024-12-31'))
  })
})

describe('boundary days', () => {
  const bounds = [
    [91, 13, 'within', 'at least'],
    [92, 13, 'over', 'at least'],
    [90, 13, 'within', 'short of'],
    [126, 18, 'within', 'at least'],
    [127, 18, 'over', 'at least'],
    [364, 52, 'within', 'at least'],
    [365, 52, 'over', 'at least'],
    [728, 104, 'within', 'at least'],
    [729, 104, 'over', 'at least'],
  ] as const

  test.each(bounds)('%i days is %s weeks as "%s" and "%s"', (...bound) => {
    const [days, weeks, side, reach] = bound
    expect(isWithinWeeks(days, weeks)).toBe(side === 'within')
    expect(isOverWeeks(days, weeks)).toBe(side === 'over')
    expect(isAtLeastWeeks(days, weeks)).toBe(reach === 'at least')
  })

  test('a child seen or gone on the day itself no longer waits that evening', () => {
    const seen = aRow('2025-01-01', { firstContact: asOf })
    const gone = aRow('2025-01-01', { removed: asOf, reason: 'withdrawn' })
    expect(waitingFigures([seen, gone], asOf).autism.waiting).toBe(0)
    expect(waitingFigures([seen, gone], '2025-03-30').autism.waiting).toBe(2)
  })
})

describe('what is counted', () => {
  test('edge case 19: an estimated start counts as waiting and has no length', () => {
    const rows = [aRow('2020-01-01', { estimated: true }), aRow('2025-03-01')]
    const { waiting, estimated, medianDays, over } = waitingFigures(rows, asOf).autism
    expect([waiting, estimated, medianDays, over[52]]).toEqual([2, 1, 30, 0])
  })

  test('edge case 1: a merged duplicate is not counted, nor an entry made in error', () => {
    const rows = [
      aRow('2025-01-01'),
      aRow('2025-01-15', { removed: '2025-06-01', reason: 'duplicate' }),
      aRow('2025-01-15', { removed: '2025-06-01', reason: 'entered_in_error' }),
    ]
    expect(waitingFigures(rows, asOf).autism).toMatchObject({ waiting: 1, newInYear: 1 })
  })

  test('schools are counted only when every wait has one', () => {
    const rows = [aRow('2025-01-01', { school: 'a' }), aRow('2025-01-01', { school: 'b' })]
    expect(waitingFigures(rows, asOf).autism.basis).toEqual({ waits: 2, schools: 2 })
    expect(waitingFigures([...rows, aRow('2025-01-01')], asOf).autism.basis.schools).toBeNull()
  })

  test('whoever is over 52 weeks is over 18, and whoever is over 18 is over 13 and waiting', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 50 })
    fc.assert(
      fc.property(days, (waits) => {
        const { over, waiting } = waitingFigures(
          waits.map((wait) => aRow(addDays(asOf, -wait))),
          asOf,
        ).autism
        expect(over[52]).toBeLessThanOrEqual(over[18])
        expect(over[18]).toBeLessThanOrEqual(over[13])
        expect(over[13]).toBeLessThanOrEqual(waiting)
        expect(waiting).toBe(waits.length)
      }),
    )
  })
})
