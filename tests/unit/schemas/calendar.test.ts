import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankHolidays } from '#schemas/bank-holidays.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  instantAfter,
  isIsoDate,
  addWorkingDays,
  isWorkingDay,
} from '#schemas/calendar.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days))

describe('calendar days', () => {
  test('a date is a real day written in full', () => {
    expect(isIsoDate('2024-02-29')).toBe(true)
    for (const text of [
      '2023-02-29',
      '2025-02-31',
      '2025-13-01',
      '01/02/25',
      '2025-1-1',
      '',
      '2025-01-01T00:00',
    ]) {
      expect(isIsoDate(text)).toBe(false)
    }
  })

  test('a day is real exactly when the calendar itself knows it', () => {
    const number = (least: number, most: number, width: number) =>
      fc.integer({ min: least, max: most }).map((one) => String(one).padStart(width, '0'))
    fc.assert(
      fc.property(number(1, 9999, 4), number(0, 13, 2), number(0, 32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const at = new Date(`${text}T00:00:00Z`)
        const isKnown = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
        expect(isIsoDate(text)).toBe(isKnown)
      }),
      { numRuns: 2000 },
    )
  })

  test('days between are counted by date, whatever the clocks do', () => {
    const known = [
      ['2024-01-15', '2024-09-02', 231],
      ['2024-01-15', '2024-05-01', 107],
      ['2024-01-15', '2024-04-14', 90],
      ['2024-01-15', '2024-04-15', 91],
      ['2024-03-20', '2024-09-02', 166],
      ['2023-06-01', '2024-09-02', 459],
      ['2024-02-01', '2024-09-02', 214],
    ] as const
    for (const [from, to, days] of known) expect(daysBetween(from, to)).toBe(days)
    expect(daysBetween('2024-09-02', '2024-01-15')).toBe(-231)
  })

  test('a month after the 31st is the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15')
  })

  test('what is no date is refused', () => {
    expect(() => daysBetween('2025-02-31', '2025-03-01')).toThrow('Not a calendar date')
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  test('an instant that does not come after the last one is moved a millisecond on', () => {
    const last = '2026-01-01T10:00:00.000Z'
    expect(instantAfter('2026-01-01T10:00:00.001Z', last)).toBe('2026-01-01T10:00:00.001Z')
    expect(instantAfter('2026-01-01T09:00:00.000Z', last)).toBe('2026-01-01T10:00:00.001Z')
    expect(instantAfter(last, null)).toBe(last)
  })
})

describe('working days', () => {
  test('are Mondays to Fridays without the bank holidays of England', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-12-25')).toBe(false)
    expect(isWorkingDay('1969-12-29')).toBe(true)
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-29')
    expect(addWorkingDays('2026-12-25', 0)).toBe('2026-12-29')
    expect(addWorkingDays('2026-11-22', 1)).toBe('2026-11-23')
  })

  test('every bank holiday falls on a weekday, eight or nine a year', () => {
    const years = new Map(
      [...bankHolidays].map((day) => [
        day.slice(0, 4),
        [...bankHolidays].filter((one) => one.startsWith(day.slice(0, 4))),
      ]),
    )
    for (const days of years.values()) expect([8, 9]).toContain(days.length)
    for (const day of bankHolidays) expect([1, 2, 3, 4, 5]).toContain(new Date(day).getUTCDay())
  })
})
