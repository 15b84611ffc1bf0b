import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { waitBasis } from '#server/waiting/estimate/wait-basis.ts'
import { waitEstimate, type WaitEstimate } from '#server/waiting/estimate/wait-estimate.ts'
import type { UndatedRow, WaitRow } from '#server/waiting/estimate/wait-row.ts'
import { anAccepted, aSteadyList, asOf } from './lists.ts'

const routine = { pathway: 'autism', priority: 'routine', asOf } as const
const estimateFor = (rows: readonly WaitRow[], waited: number, undated: readonly UndatedRow[] = []) =>
  waitEstimate(waitBasis(rows, routine, undated), waited)
const daysOf = (estimate: WaitEstimate) => {
  if (estimate.method === 'none') throw new Error('no range')
  return estimate.days
}
const seenAgo = (days: number, waited: number, changes: Partial<WaitRow> = {}) =>
  anAccepted(waited + days, { firstContact: addDays(asOf, -days), ...changes })

describe('an estimate from how the list moved lately', () => {
  // One child a week is seen after each of 30, 33, … 327 days: waits are even between them.
  const list = aSteadyList(20, (index) => 30 + (index % 100) * 3)

  test('half of children like this one are seen within the range', () => {
    const fresh = estimateFor(list, 0)
    expect(fresh.method).toBe('recent-waits')
    expect(daysOf(fresh).low).toBeGreaterThanOrEqual(95)
    expect(daysOf(fresh).low).toBeLessThanOrEqual(112)
    expect(daysOf(fresh).high).toBeGreaterThanOrEqual(245)
    expect(daysOf(fresh).high).toBeLessThanOrEqual(262)
    expect(fresh).toMatchObject({ weeks: 13, shown: { fromMonths: 3, toMonths: 9 } })
  })

  test('who has waited longer has less to go, as those who waited so long show', () => {
    const { low, high } = daysOf(estimateFor(list, 200))
    expect(low).toBeLessThan(45)
    expect(high).toBeGreaterThan(80)
    expect(high).toBeLessThan(115)
  })

  test('a list that has slowed down gives longer waits than those of children seen before', () => {
    const slowed = list.map((row) =>
      row.firstContact !== null &&
      row.firstContact > addDays(asOf, -364) &&
      row.received.charCodeAt(9) % 3 > 0
        ? { ...row, firstContact: null }
        : row,
    )
    expect(daysOf(estimateFor(slowed, 0)).high).toBeGreaterThan(daysOf(estimateFor(list, 0)).high + 30)
  })

  test('too few first contacts in 13 weeks widen the window, and too few in a year leave it', () => {
    const few = (each: number) => aSteadyList(1, (index) => 100 + (index % each))
    expect(estimateFor(few(60), 0)).toMatchObject({ method: 'recent-waits', weeks: 26 })
    const fewer = few(60).filter((_, index) => index % 4 === 0)
    expect(waitBasis(fewer, routine).recent).toBeNull()
  })

  test('a child counts from the decision on: nobody was on this list before it', () => {
    const early = aSteadyList(20, () => 40)
    const decidedAt28 = waitBasis(early, routine).recent?.steps.find(({ days }) => days === 40)
    const decidedAt39 = early.map((row) => ({ ...row, triaged: addDays(row.received, 39) }))
    const waitingAt30 = Array.from({ length: 50 }, () => anAccepted(41, { triaged: addDays(asOf, -1) }))
    expect(waitBasis(decidedAt39, routine).recent?.steps).toEqual([decidedAt28])
    expect(waitBasis([...early, ...waitingAt30], routine).recent?.steps).toEqual([decidedAt28])
  })

  test('a step that stands on fewer than five children is not trusted', () => {
    const long = aSteadyList(1, (index) => 100 + (index % 60))
    expect(waitBasis(long, routine).recent).not.toBeNull()
    expect(estimateFor(long, 157).method).not.toBe('recent-waits')
  })

  test('children of another pathway or priority, not yet accepted, or of an estimated day change nothing', () => {
    const others: readonly Partial<WaitRow>[] = [
      { pathway: 'adhd' },
      { outcome: null, triaged: null },
      { estimated: true },
    ]
    const added = others.flatMap((changes) => list.slice(0, 300).map((row) => ({ ...row, ...changes })))
    expect(waitBasis([...list, ...added], routine)).toEqual(waitBasis(list, routine))
    const urgent = list.slice(0, 300).map((row): WaitRow => ({ ...row, priority: 'urgent' }))
    expect(waitBasis([...list, ...urgent], routine).recent).toEqual(waitBasis(list, routine).recent)
  })
})

describe('an estimate from the pace of the list', () => {
  const waiting = Array.from({ length: 120 }, (_, index) => anAccepted(400 - index))
  // Three a week for thirteen weeks, all of them after waits that nobody who asks has reached.
  const seen = Array.from({ length: 39 }, (_, index) => seenAgo(Math.floor(index / 3) * 7 + 1, 20))
  const rows = [...waiting, ...seen]

  test('everybody ahead is seen first, a fifth faster or slower', () => {
    const estimate = estimateFor(rows, 281)
    expect(estimate.method).toBe('pace')
    const { low, high } = daysOf(estimate)
    // 119 ahead at 3 a week: a quarter are through by 37 weeks, three quarters by 42.
    expect(low / 7).toBeGreaterThan(30)
    expect(low / 7).toBeLessThan(32)
    expect(high / 7).toBeGreaterThan(51)
    expect(high / 7).toBeLessThan(54)
    expect(estimate).toMatchObject({ children: 39, weeks: 13, shown: { fromMonths: 7, toMonths: 13 } })
  })

  test('children of a higher priority who wait, or will join, come first', () => {
    const soon = Array.from({ length: 20 }, (): WaitRow => anAccepted(40, { priority: 'soon' }))
    expect(daysOf(estimateFor([...rows, ...soon], 281)).high).toBeGreaterThan(
      daysOf(estimateFor(rows, 281)).high * 1.3,
    )
  })

  test('where as many come first as are seen, there is no estimate', () => {
    const soon = Array.from({ length: 39 }, (): WaitRow => anAccepted(40, { priority: 'soon' }))
    expect(estimateFor([...rows, ...soon], 281).method).toBe('none')
  })

  test('urgent children who are seen do not make the others look faster', () => {
    const urgent = Array.from({ length: 30 }, (): WaitRow => seenAgo(10, 30, { priority: 'urgent' }))
    expect(waitBasis([...rows, ...urgent], routine).pace).toEqual(waitBasis(rows, routine).pace)
  })

  test('fewer than five seen in thirteen weeks are no pace', () => {
    expect(estimateFor([...waiting, ...seen.slice(0, 4)], 281).method).toBe('none')
  })
})

describe('an estimate when only "seen yet?" is known', () => {
  const cohort = (months: number, seen: number): readonly UndatedRow[] =>
    Array.from({ length: 10 }, (_, index) => ({
      received: addDays(asOf, -Math.ceil(months * 30.4375)),
      seen: index < seen,
    }))
  const undated = [1, 2, 4, 6, 8, 10].flatMap((seen, index) => cohort(6 + index * 6, seen))

  test('the range runs between the months in which a quarter and three quarters have been seen', () => {
    const estimate = estimateFor([], 0, undated)
    expect(estimate).toMatchObject({ method: 'seen-so-far', children: 60, weeks: null })
    expect(daysOf(estimate).low).toBeCloseTo(18 * 30.4375, -1)
    expect(daysOf(estimate).high).toBeCloseTo(30 * 30.4375, -1)
  })

  test('who has waited two years starts from those not seen in two years', () => {
    const { low, high } = daysOf(estimateFor([], 740, undated))
    expect(low).toBeLessThan(200)
    expect(high).toBeGreaterThan(300)
  })

  test('fewer than twenty children, or months of fewer than five, are not enough', () => {
    expect(estimateFor([], 0, cohort(12, 5)).method).toBe('none')
    expect(
      estimateFor(
        [],
        0,
        undated.filter((_, index) => index % 10 < 4),
      ).method,
    ).toBe('none')
  })
})

describe('when there is no honest estimate', () => {
  test('the facts there are stand in its place', () => {
    const rows = [anAccepted(100), anAccepted(50), seenAgo(10, 300), seenAgo(200, 500)]
    expect(estimateFor(rows, 100)).toEqual({
      method: 'none',
      waiting: 2,
      seenInThreeMonths: 1,
      longestSeenDays: 300,
    })
    expect(estimateFor([], 0)).toEqual({
      method: 'none',
      waiting: 0,
      seenInThreeMonths: 0,
      longestSeenDays: null,
    })
  })
})

describe('an estimate, always', () => {
  const row = fc
    .record({
      waited: fc.integer({ min: 28, max: 900 }),
      seenAfter: fc.option(fc.integer({ min: 29, max: 800 })),
    })
    .map(({ waited, seenAfter }) =>
      anAccepted(waited, {
        firstContact: seenAfter !== null && seenAfter <= waited ? addDays(asOf, seenAfter - waited) : null,
      }),
    )

  test('the order of the children changes nothing, the range is never back to front, and is two months wide', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 120 }), fc.nat(900), (rows, waited) => {
        const estimate = estimateFor(rows, waited)
        expect(estimateFor(rows.toReversed(), waited)).toEqual(estimate)
        if (estimate.method === 'none') return
        expect(estimate.days.low).toBeLessThanOrEqual(estimate.days.high)
        expect(estimate.days.low).toBeGreaterThanOrEqual(0)
        const { fromMonths, toMonths } = estimate.shown
        if (toMonths !== null) expect(toMonths - fromMonths).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  test('what happens after the day looked at is not known yet', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.nat(900), (rows, waited) => {
        const later = rows.map((one) => ({ ...one, firstContact: one.firstContact ?? addDays(asOf, 30) }))
        expect(estimateFor(later, waited)).toEqual(estimateFor(rows, waited))
      }),
    )
  })
})
