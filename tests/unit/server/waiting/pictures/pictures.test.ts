import { describe, expect, test } from 'vitest'
import type { FactCount } from '#schemas/episode-fact.ts'
import { atLeastAfter } from '#server/waiting/indicators/at-least.ts'
import { pictureOf } from '#server/waiting/pictures/bar-pictures.ts'
import { countBetween, waitsByWeek } from '#server/waiting/pictures/waits-by-week.ts'

function waiting(days: readonly (number | null)[]): readonly FactCount[] {
  const byDays = days.map((one) => ({ days: one, episodes: 1 }))
  return [{ pathway: 'adhd', cut: null, group: 'all', fact: 'waiting', detail: null, schools: [], byDays }]
}

const quarters = { width: 13, last: 52 } as const
const evenly = (each: number) =>
  waitsByWeek(
    {},
    waiting([0, 1, 2, 3, 4].flatMap((quarter) => Array.from({ length: each }, () => quarter * 91 + 5))),
  )

describe('waits by whole weeks', () => {
  test('seven days are still the first week, as thirteen weeks are 91 days', () => {
    const waits = waitsByWeek({}, waiting([0, 7, 8, 91, 92, 728, 729, null]))
    expect(waits.weekly.slice(0, 2)).toEqual([2, 1])
    expect(countBetween(waits, 0, 13)).toBe(4)
    expect([waits.later, waits.unknown]).toEqual([1, 1])
    expect(countBetween(waits, 52, Infinity)).toBe(2)
  })
})

describe('a picture of waits', () => {
  test('is not drawn where one bar is too small', () => {
    expect(pictureOf(evenly(10), quarters, null)?.bars.map(({ count }) => count)).toEqual([10, 10, 10, 10])
    expect(pictureOf(evenly(9), quarters, null)).toBeNull()
  })

  test('keeps wide bars as they were while fewer than ten can have come or gone', () => {
    const before = pictureOf(evenly(20), quarters, null)
    expect(pictureOf(evenly(31), quarters, before)).toEqual(before)
    expect(pictureOf(evenly(32), quarters, before)?.lastBox.count).toBe(30)
  })
})

describe('how many at least', () => {
  test.each([
    [200, null, 200],
    [499, 200, 200],
    [509, 200, 200],
    [510, 200, 500],
    [480, 500, 200],
    [1_000, null, 1_000],
  ])('%i, after %s, is %i or more', (count, before, floor) => {
    expect(atLeastAfter(count, before)).toBe(floor)
  })
})
