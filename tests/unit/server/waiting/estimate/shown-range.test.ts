import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownRange } from '#server/waiting/estimate/shown-range.ts'

const month = 30.4375
const shown = (low: number, high: number) => {
  const { fromMonths, toMonths } = shownRange({ low: low * month, high: high * month })
  return [fromMonths, toMonths]
}

describe('a range as a family reads it', () => {
  test('months are rounded outward', () => {
    expect(shown(7.9, 13.1)).toEqual([7, 14])
    expect(shown(7, 14)).toEqual([7, 14])
  })

  test('above two years it goes by half-years', () => {
    expect(shown(20.5, 25)).toEqual([20, 30])
    expect(shown(26, 33)).toEqual([24, 36])
  })

  test('past three years it only says so', () => {
    expect(shown(20, 36.5)).toEqual([20, null])
    expect(shown(37, 60)).toEqual([36, null])
  })

  test('it is never narrower than two months', () => {
    expect(shown(0, 0.1)).toEqual([0, 2])
    expect(shown(5.1, 5.2)).toEqual([5, 7])
    expect(shown(35.9, 35.9)).toEqual([30, 36])
  })

  test('what is shown always holds what was worked out', () => {
    const months = fc.double({ min: 0, max: 80, noNaN: true })
    fc.assert(
      fc.property(months, months, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const [from = null, to = null] = shown(low, high)
        if (low < 36) expect(from).toBeLessThanOrEqual(low + 1e-9)
        if (to !== null) expect(to).toBeGreaterThanOrEqual(high - 1e-9)
        if (to === null) expect(high).toBeGreaterThan(34)
      }),
    )
  })
})
