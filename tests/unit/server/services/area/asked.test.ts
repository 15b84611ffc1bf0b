import { describe, expect, test } from 'vitest'
import { pathwayAsked, publishedGrouping } from '#server/services/area/dimensions-asked.ts'
import { monthAsked } from '#server/services/area/month-asked.ts'
import { periodAsked } from '#server/services/area/period-asked.ts'
import { readWhatIf } from '#server/services/area/what-if.ts'
import { aBook } from './a-book.ts'

const book = aBook({ months: 24 })
const refusalOf = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? null : outcome.refusal)

describe('the month asked for', () => {
  test('is the newest when nothing was asked', () => {
    expect(monthAsked(book, null)).toMatchObject({ ok: true, value: { month: '2026-10-01' } })
  })

  test('may be named by any day in it', () => {
    expect(monthAsked(book, '2025-03-14')).toMatchObject({ ok: true, value: { month: '2025-03-01' } })
    expect(monthAsked(book, '2025-03')).toMatchObject({ ok: true, value: { month: '2025-03-01' } })
  })

  test.each([
    ['2024-10-01', 'month-before-first'],
    ['1066-01-01', 'month-before-first'],
    ['2026-11-01', 'month-not-yet'],
    ['2026-13-01', 'month-not-a-month'],
    ['soon', 'month-not-a-month'],
  ])('%s is refused with its reason', (asked, why) => {
    expect(refusalOf(monthAsked(book, asked))).toBe(why)
  })

  test('is refused while no month was published', () => {
    expect(refusalOf(monthAsked(aBook({ months: 0 }), null))).toBe('no-months-yet')
  })
})

describe('the period asked for', () => {
  test('is the newest six months when nothing was asked', () => {
    const period = periodAsked(book, { from: null, to: null })
    expect(period.ok && period.value.map(({ month }) => month)).toEqual([
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
    ])
  })

  test('may be a single month', () => {
    const period = periodAsked(book, { from: '2026-09-01', to: '2026-09-01' })
    expect(period.ok && period.value).toHaveLength(1)
  })

  test('has no weeks when it ends before it begins', () => {
    expect(refusalOf(periodAsked(book, { from: '2026-09-01', to: '2026-08-01' }))).toBe(
      'period-without-weeks',
    )
  })
})

describe('what figures are told apart by', () => {
  test('a pathway is one of the four, or all together', () => {
    expect(pathwayAsked('autism')).toMatchObject({ ok: true, value: 'autism' })
    expect(pathwayAsked('all')).toMatchObject({ ok: true, value: null })
    expect(refusalOf(pathwayAsked('dyslexia'))).toBe('pathway-unknown')
  })

  const published = ['ageBand', 'sex', 'ethnicity', 'deprivation', 'language', 'care'] as const
  const grouping = (by: string, pathway: 'adhd' | null = null, and: string | null = null) =>
    publishedGrouping({ by, and, pathway }, published)

  test('one group at a time, and a pathway or sex with it', () => {
    expect(grouping('sex', 'adhd')).toMatchObject({ ok: true, value: { by: 'sex', isBySex: false } })
    const agesBySex = { ok: true, value: { by: 'ageBand', isBySex: true } }
    expect(grouping('ageBand', null, 'sex')).toMatchObject(agesBySex)
    expect(grouping('sex', null, 'ageBand')).toMatchObject(agesBySex)
    expect(grouping('ageBand,sex')).toMatchObject(agesBySex)
  })

  test.each([
    'deprivation,ethnicity',
    'ethnicity,ageBand',
    'school,sex',
    'sex,care,language',
    'sex,sex',
    'care,language',
  ])('%s would point at a child together', (asked) => {
    expect(refusalOf(grouping(asked))).toBe('dimensions-not-crossed')
  })

  test('two groups and a pathway are one too many', () => {
    expect(refusalOf(grouping('sex,care', 'adhd'))).toBe('dimensions-not-crossed')
    expect(refusalOf(grouping('care', 'adhd', 'sex'))).toBe('dimensions-not-crossed')
  })

  test('a word that is no group is said to be none, and so is one that nobody is counted by', () => {
    for (const asked of ['shoe-size', '', 'school', 'priority']) {
      expect(refusalOf(grouping(asked))).toBe('dimension-unknown')
    }
    expect(refusalOf(grouping('sex', null, 'shoe-size'))).toBe('dimension-unknown')
  })
})

describe('the boxes of a what-if', () => {
  const read = (typed: Record<string, string>) => readWhatIf((box) => typed[box] ?? null)

  test('hold usual numbers when left empty', () => {
    expect(read({})).toMatchObject({ ok: true, value: { sessions: 0, targetWeeks: 18, within: 26 } })
  })

  test('take fewer sessions and a comma for a point', () => {
    expect(read({ sessions: '-2', perSession: '1,5' })).toMatchObject({
      ok: true,
      value: { sessions: -2, perSession: 1.5 },
    })
  })

  test.each([
    [{ sessions: 'two' }, { sessions: 'not-a-number' }],
    [{ sessions: '1e9' }, { sessions: 'not-a-number' }],
    [{ sessions: '1000' }, { sessions: 'out-of-range' }],
    [
      { targetWeeks: '0', within: '-1' },
      { targetWeeks: 'out-of-range', within: 'out-of-range' },
    ],
  ])('%j is refused, naming each box', (typed, details) => {
    expect(read(typed)).toEqual({ ok: false, refusal: 'boxes-not-sound', details })
  })
})
