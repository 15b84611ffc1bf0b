import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { dayPrefixes } from '#server/store/day-prefixes.ts'

describe('what days begin with', () => {
  test('are whole years and months where a stretch holds them, and else days', () => {
    expect(dayPrefixes('2024-12-30', '2026-02-02')).toEqual([
      '2024-12-30',
      '2024-12-31',
      '2025',
      '2026-01',
      '2026-02-01',
    ])
  })

  test('hold exactly the days of a stretch, each once', () => {
    const start = '2023-11-17'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (from, days) => {
        const first = addDays(start, from)
        const end = addDays(first, days)
        const prefixes = dayPrefixes(first, end) ?? []
        for (let at = -3; at < days + 3; at += 1) {
          const day = addDays(first, at)
          const holding = prefixes.filter((prefix) => day.startsWith(prefix))
          expect(holding).toHaveLength(day >= first && day < end ? 1 : 0)
        }
      }),
      { numRuns: 15 },
    )
  })

  test('are not told of bounds that are no days, nor of so long a time that they would be many', () => {
    expect(dayPrefixes('2024-01-01T08:00:00Z', '2024-01-02')).toBeNull()
    expect(dayPrefixes('0001-01-01', '2024-01-01')).toBeNull()
    expect(dayPrefixes('2024-01-02', '2024-01-01')).toEqual([])
  })
})
