import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median, percentile } from '#server/waiting/percentile.ts'

const sevens = [7, 14, 21, 28, 35, 42, 49, 56, 63, 70]
const mixed = [3, 10, 18, 25, 40, 61, 88, 90, 91, 92, 126, 127, 200, 364, 365, 400, 728, 729, 900, 1200, 1400]

describe('percentiles', () => {
  test('the reference values of R are met for types 1, 2 and 7', () => {
    expect([1, 2, 7].map((type) => percentile(sevens, 0.5, type as 1 | 2 | 7))).toEqual([35, 38.5, 38.5])
    expect(percentile(sevens, 0.92, 1)).toBe(70)
    expect(percentile(sevens, 0.92)).toBe(70)
    expect(percentile(sevens, 0.92, 7)).toBeCloseTo(64.96, 9)
    expect(median(mixed)).toBe(126)
    expect([percentile(mixed, 0.92, 1), percentile(mixed, 0.92, 2)]).toEqual([1200, 1200])
    expect(percentile(mixed, 0.92, 7)).toBeCloseTo(1020, 9)
  })

  test('the 92nd percentile of 25 waits lies between the 23rd and the 24th', () => {
    const waits = Array.from({ length: 25 }, (_, index) => index + 1)
    expect(percentile(waits, 0.92)).toBe(23.5)
  })

  test('no waits have no percentile, and one wait is its own', () => {
    expect(median([])).toBeNull()
    expect(([1, 2, 7] as const).map((type) => percentile([9], 0.92, type))).toEqual([9, 9, 9])
  })

  test('a share above one and a value that is no number are refused', () => {
    expect(() => percentile([1], 1.1)).toThrow('share outside 0 to 1')
    expect(() => percentile([1], Number.NaN)).toThrow('share outside 0 to 1')
    expect(() => percentile([1, Number.NaN], 0.5)).toThrow('not finite')
  })

  test('the order of the waits changes nothing, and the answer lies among them', () => {
    const waits = fc.array(fc.nat(3000), { minLength: 1, maxLength: 60 })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(waits, share, fc.constantFrom(1, 2, 7), (values, part, type) => {
        const answer = percentile(values, part, type) ?? -1
        expect(percentile(values.toReversed(), part, type)).toBe(answer)
        expect(answer).toBeGreaterThanOrEqual(Math.min(...values))
        expect(answer).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })
})
