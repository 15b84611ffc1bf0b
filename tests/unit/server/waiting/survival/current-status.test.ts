import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentStatusFit } from '#server/waiting/survival/current-status.ts'
import { isotonicFit } from '#server/waiting/survival/isotonic-fit.ts'
import { valueOf } from '../value-of.ts'

const plain = (means: readonly number[]) => means.map((mean) => ({ mean, weight: 1 }))

describe('the nearest sequence that never falls (PAVA)', () => {
  test('neighbours in the wrong order are pooled, by weight', () => {
    expect(valueOf(isotonicFit(plain([1, 3, 2, 4])))).toEqual([1, 2.5, 2.5, 4])
    expect(valueOf(isotonicFit(plain([5, 4, 3, 2, 1])))).toEqual([3, 3, 3, 3, 3])
    const weighted = [
      { mean: 3, weight: 3 },
      { mean: 1, weight: 1 },
    ]
    expect(valueOf(isotonicFit(weighted))).toEqual([2.5, 2.5])
  })

  test('it never falls, keeps the weighted mean, and leaves what already rises alone', () => {
    const means = fc.array(
      fc.record({ mean: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(means, (given) => {
        const fit = valueOf(isotonicFit(given))
        const total = (values: readonly number[]) =>
          given.reduce((sum, { weight }, index) => sum + weight * (values[index] ?? 0), 0)
        expect(total(fit)).toBeCloseTo(total(given.map(({ mean }) => mean)), 6)
        for (const [index, value] of fit.entries())
          expect(value).toBeGreaterThanOrEqual(fit[index - 1] ?? value)
        const refit = valueOf(isotonicFit(plain(fit)))
        for (const [index, value] of refit.entries()) expect(value).toBeCloseTo(fit[index] ?? 0, 9)
      }),
    )
  })

  test('nonsense is refused by name', () => {
    expect(isotonicFit([])).toMatchObject({ refusal: 'no-means' })
    expect(isotonicFit([{ mean: Number.NaN, weight: 1 }])).toMatchObject({ refusal: 'mean-not-a-number' })
    expect(isotonicFit([{ mean: 1, weight: 0 }])).toMatchObject({ refusal: 'weight-not-positive' })
  })
})

describe('the share seen when only "seen yet?" is known', () => {
  test('the share at each month is fitted so that it never falls', () => {
    const month = (since: number, seen: number, children: number) =>
      Array.from({ length: children }, (_, index) => ({ since, seen: index < seen }))
    const fit = valueOf(currentStatusFit([...month(6, 5, 10), ...month(3, 1, 10), ...month(4, 6, 10)]))
    expect(fit).toEqual([
      { time: 3, children: 10, seen: 0.1 },
      { time: 4, children: 10, seen: 0.55 },
      { time: 6, children: 10, seen: 0.55 },
    ])
  })

  test('nonsense is refused by name', () => {
    expect(currentStatusFit([])).toMatchObject({ refusal: 'no-children' })
    expect(currentStatusFit([{ since: -1, seen: true }])).toMatchObject({ refusal: 'time-not-sound' })
  })
})
