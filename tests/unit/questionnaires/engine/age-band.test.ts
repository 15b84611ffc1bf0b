import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageBandOf,
  ageBandOn,
  ageInMonths,
  ageNotes,
  correctedAgeMonths,
  isConversationOnly,
  monthsFromDueDate,
} from '#questionnaires/engine/age-band.ts'
import { addDays } from '#questionnaires/engine/calendar.ts'

describe('the age of a child in months', () => {
  test.each([
    ['2020-03-15', '2020-03-15', 0],
    ['2020-03-15', '2020-04-14', 0],
    ['2020-03-15', '2020-04-15', 1],
    ['2020-03-15', '2025-03-14', 59],
    ['2020-03-15', '2025-03-15', 60],
    ['2020-01-31', '2020-02-29', 0],
    ['2020-01-31', '2020-03-01', 1],
    ['2020-02-29', '2021-02-28', 11],
    ['2020-02-29', '2021-03-01', 12],
    ['2020-02-29', '2024-02-28', 47],
    ['2020-02-29', '2024-02-29', 48],
    ['2020-03-15', '2020-03-14', -1],
  ])('born %s, on %s is %i', (born, day, months) => {
    expect(ageInMonths(born, day)).toBe(months)
  })

  test('is never counted from a day that does not exist', () => {
    expect(() => ageInMonths('2021-02-29', '2022-01-01')).toThrow('"2021-02-29" is not a day')
    expect(() => ageInMonths('2021-02-28', 'today')).toThrow('"today" is not a day')
  })

  test('never goes down as days pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 60 }), (days, more) => {
        const day = addDays('2004-02-29', days)
        const later = addDays(day, more)
        expect(ageInMonths('2004-02-29', later)).toBeGreaterThanOrEqual(ageInMonths('2004-02-29', day))
      }),
    )
  })
})

describe('a day some days later', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1999-12-31', 60, '2000-02-29'],
  ])('from %s by %i is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
  })

  test('comes back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(addDays(addDays('2000-02-29', days), -days)).toBe('2000-02-29')
      }),
    )
  })
})

describe('the age band', () => {
  test.each([
    [-1, undefined],
    [0, 'EY'],
    [59, 'EY'],
    [60, 'PRI'],
    [131, 'PRI'],
    [132, 'SEC'],
    [191, 'SEC'],
    [192, 'P16'],
    [311, 'P16'],
    [312, undefined],
  ])('of %i months is %s', (months, band) => {
    expect(ageBandOf(months)).toBe(band)
  })

  test('is by age, unless another was chosen with a reason', () => {
    expect(ageBandOn('2012-05-01', '2025-05-01')).toBe('SEC')
    expect(ageBandOn('2012-05-01', '2025-05-01', { band: 'PRI', reason: 'works at an earlier stage' })).toBe(
      'PRI',
    )
    expect(ageBandOn('2012-05-01', '2025-05-01', { band: 'PRI', reason: '  ' })).toBe('SEC')
  })
})

describe('a child born early', () => {
  test('has a corrected age until the second birthday', () => {
    expect(correctedAgeMonths('2023-01-01', 28, '2024-01-01')).toBe(9)
    expect(correctedAgeMonths('2023-01-01', 28, '2024-12-31')).toBe(21)
    expect(correctedAgeMonths('2023-01-01', 28, '2025-01-01')).toBeUndefined()
  })

  test('is one born before 37 weeks', () => {
    expect(correctedAgeMonths('2023-01-01', 36, '2024-01-01')).toBe(11)
    expect(correctedAgeMonths('2023-01-01', 37, '2024-01-01')).toBeUndefined()
  })

  test('is never younger than nought', () => {
    expect(monthsFromDueDate('2023-01-01', 24, '2023-02-01')).toBe(0)
  })
})

describe('what is said beside an age', () => {
  test('under 24 months the questions are a conversation', () => {
    expect([isConversationOnly(23), isConversationOnly(24)]).toEqual([true, false])
    expect(ageNotes(23)).toEqual(['conversation-only'])
  })

  test('from 24 to 35 months development varies, and both ages are shown after an early birth', () => {
    expect(ageNotes(24)).toEqual(['development-varies'])
    expect(ageNotes(35, 30)).toEqual(['development-varies', 'show-both-ages'])
    expect(ageNotes(36, 30)).toEqual([])
  })
})
