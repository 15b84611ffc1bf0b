import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quietUntil } from '#server/messages/quiet-hours.ts'

describe('quiet hours', () => {
  test.each([
    ['a winter morning before eight', '2026-01-14T07:59:59.999Z', '2026-01-14T08:00:00.000Z'],
    ['a winter evening from eight', '2026-01-14T20:00:00.000Z', '2026-01-15T08:00:00.000Z'],
    ['a summer evening, an hour earlier by UTC', '2026-07-14T19:00:00.000Z', '2026-07-15T07:00:00.000Z'],
    ['a summer morning before eight', '2026-07-14T06:59:00.000Z', '2026-07-14T07:00:00.000Z'],
    [
      'just after midnight in summer, still yesterday by UTC',
      '2026-07-14T23:30:00.000Z',
      '2026-07-15T07:00:00.000Z',
    ],
    ['the evening before the clocks go forward', '2026-03-28T21:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['the night the clocks go forward', '2026-03-29T01:30:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['the evening before the clocks go back', '2026-10-24T19:30:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['the hour that comes twice, first time', '2026-10-25T00:30:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['the hour that comes twice, second time', '2026-10-25T01:30:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['the last evening of the year', '2026-12-31T22:00:00.000Z', '2027-01-01T08:00:00.000Z'],
  ])('a text waits for eight in the morning: %s', (_, now, morning) => {
    expect(quietUntil(now)).toBe(morning)
  })

  test.each([
    '2026-01-14T08:00:00.000Z',
    '2026-01-14T19:59:59.999Z',
    '2026-07-14T07:00:00.000Z',
    '2026-07-14T18:59:59.999Z',
  ])('by day nothing waits: %s', (now) => {
    expect(quietUntil(now)).toBeNull()
  })

  test('the morning waited for is always by day, later, and less than 13 hours off', () => {
    const from = Date.parse('2026-01-01T00:00:00Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), (minutes) => {
        const now = new Date(from + minutes * 60_000).toISOString()
        const morning = quietUntil(now)
        if (morning === null) return
        expect(quietUntil(morning)).toBeNull()
        expect(Date.parse(morning)).toBeGreaterThan(Date.parse(now))
        expect(Date.parse(morning) - Date.parse(now)).toBeLessThanOrEqual(13 * 3_600_000)
      }),
    )
  })
})
