import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createI18n } from '#app/i18n/create-i18n.ts'
import { formatDate, formatList, formatTime, formatWait, waitOf } from '#app/i18n/format.ts'

const english = createI18n('en-GB')
const words = (key: string, values?: Readonly<Record<string, string | number>>) =>
  english.t(key, { ...values })

describe('dates and waits', () => {
  test('a date is in words, the British way, also in easy read', () => {
    expect(formatDate('en-GB', '2026-03-03')).toBe('3 March 2026')
    expect(formatDate('en-GB-x-easy', '2026-03-03')).toBe('3 March 2026')
  })

  test('a day is the day it was in London', () => {
    expect(formatDate('en-GB', '2026-06-30T23:30:00Z')).toBe('1 July 2026')
    expect(formatTime('en-GB', '2026-06-30T08:30:00Z')).toBe('9:30am')
    expect(formatTime('en-GB', '2026-12-01T22:05:00Z')).toBe('10:05pm')
  })

  test('digits match the letters and the phone in every language', () => {
    for (const locale of ['bn', 'ar', 'ur', 'fa', 'ne'])
      expect(formatDate(locale, '2026-11-22')).toMatch(/22.*2026|2026.*22/)
  })

  test('names are joined as the language joins them', () => {
    expect(formatList('en-GB', ['School', 'Family', 'Clinic'])).toBe('School, Family and Clinic')
  })

  test('a wait is in weeks up to 12 weeks, then in months', () => {
    expect([0, 6, 7, 14, 90, 91, 122, 245].map((days) => formatWait(words, days))).toEqual([
      'less than 1 week',
      'less than 1 week',
      '1 week',
      '2 weeks',
      '12 weeks',
      '3 months',
      '4 months',
      '8 months',
    ])
  })

  test('a longer wait never sounds shorter', () => {
    const inWeeks = ({ unit, count }: ReturnType<typeof waitOf>) => (unit === 'weeks' ? count : count * 4.34)
    fc.assert(
      fc.property(fc.nat(3000), (days) => {
        expect(inWeeks(waitOf(days + 1))).toBeGreaterThanOrEqual(inWeeks(waitOf(days)))
      }),
    )
  })
})
