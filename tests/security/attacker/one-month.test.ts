import { describe, expect, test } from 'vitest'
import { attacked } from './attacked.ts'
import { asPublished, eachAlone, exactTotals, hideUnderFive } from './publishings.ts'

const aQuarterOfAnHour = 900_000

describe('an attacker with every table of one month', () => {
  test(
    'tells nobody’s small count to three values or fewer in a thousand areas',
    { timeout: aQuarterOfAnHour },
    () => {
      const { small, told } = attacked(asPublished, 1000, 1)
      expect(small).toBeGreaterThan(400_000)
      expect(told).toBe(0)
    },
  )

  test('tells nearly all of them where only 1 to 4 are hidden', () => {
    const { small, told } = attacked(hideUnderFive, 10, 1)
    expect(told / small).toBeGreaterThan(0.9)
  })

  test('tells many where small groups are hidden under exact totals', () => {
    const { small, told } = attacked(exactTotals, 10, 1)
    expect(told / small).toBeGreaterThan(0.05)
  })

  test('tells some where every figure is hidden and rounded by itself', () => {
    expect(attacked(eachAlone, 50, 1).told).toBeGreaterThan(0)
  })
})
