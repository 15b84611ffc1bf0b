import { describe, expect, test } from 'vitest'
import { attacked } from './attacked.ts'
import { asPublished, withoutMonths } from './publishings.ts'

const aQuarterOfAnHour = 900_000

// The thousand areas of these months are in bench/attacker.bench.ts: they take minutes, not seconds.
describe('an attacker who kept two years of tables, and knows that who came and who left make the next list', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: aQuarterOfAnHour }, () => {
    const { small, told } = attacked(asPublished, 30, 24)
    expect(small).toBeGreaterThan(300_000)
    expect(told).toBe(0)
  })

  test('tells some where months are not held against each other', { timeout: aQuarterOfAnHour }, () => {
    expect(attacked(withoutMonths, 5, 24).told).toBeGreaterThan(0)
  })
})
