import { describe, expect, test } from 'vitest'
import { demandView } from '#server/services/area/demand-view.ts'
import { equityView } from '#server/services/area/equity-view.ts'
import type { FigureBook } from '#server/services/area/figure-book.ts'
import { compared, shareOf } from '#server/services/area/groups-compared.ts'
import { rateOf } from '#server/services/area/rate-of.ts'
import { waitsView } from '#server/services/area/waits-view.ts'
import { readWhatIf, type WhatIf } from '#server/services/area/what-if.ts'
import { aBook } from './a-book.ts'

function newestOf({ months }: FigureBook) {
  const newest = months.at(-1)
  if (!newest) throw new Error('an empty book')
  return newest
}

const everyone = { pathway: null, ruleSet: 'local-cube' } as const

function whatIf(typed: Partial<Record<keyof WhatIf, string>> = {}): WhatIf {
  const read = readWhatIf((box) => typed[box] ?? null)
  if (!read.ok) throw new Error('boxes not sound')
  return read.value
}

const ofPathway = (pathway: string, figures: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}|pathway=${pathway}`, value]))

// The area's own figures give way to those of a small pathway.
const smallFasd = {
  ...{ W01: null, W03: null, W04: null, F00: null, F01: null, F02: null, F03: null },
  ...ofPathway('autism', { W01: 500, W03: 40, W04: 30, F00: 495, F01: 60, F02: 50, F03: null }),
  ...ofPathway('adhd', { W01: 300, W03: 25, W04: 20, F00: 295, F01: 40, F02: 30, F03: null }),
  ...ofPathway('unsure', { W01: 100, W03: 15, W04: 10, F00: 100, F01: 20, F02: 15, F03: null }),
}

describe('how many and how long', () => {
  test('over a standard are those waiting less those within it', () => {
    const book = aBook()
    expect(waitsView(book, newestOf(book), everyone).standards).toEqual([
      { week: 13, over: 650, percent: 72 },
      { week: 18, over: 560, percent: 62 },
      { week: 52, over: 225, percent: 25 },
    ])
  })

  test('the longest waits are told by a standard that ten or more have passed, never by one child', () => {
    const longestOf = (figures: Readonly<Record<string, number | null>>) => {
      const book = aBook({ figures: () => figures })
      return waitsView(book, newestOf(book), everyone).longest
    }
    expect(longestOf({ 'W09.65': 860, 'W09.104': 885 })).toBe(104)
    expect(longestOf({ 'W09.65': 860, 'W09.104': 895 })).toBe(65)
    expect(longestOf({ 'W09.104': null })).toBe(52)
    expect(longestOf({ W01: null })).toBeNull()
  })

  test('a share is not told of fewer than thirty', () => {
    const book = aBook({ figures: () => ({ W01: 25, 'W09.18': 10 }) })
    const [, eighteen] = waitsView(book, newestOf(book), everyone).standards
    expect(eighteen).toEqual({ week: 18, over: 15, percent: null })
  })

  test('what is hidden stays hidden in all that is made of it', () => {
    const book = aBook({ figures: () => ({ 'W09.18': null, W04: null }) })
    const view = waitsView(book, newestOf(book), everyone)
    expect(view.standards[1]).toEqual({ week: 18, over: null, percent: null })
    expect(view.flow).toBeNull()
  })
})

describe('whether it is getting better', () => {
  test('nobody is told so from fewer than twelve months', () => {
    const book = aBook({ months: 8 })
    expect(waitsView(book, newestOf(book), everyone).change).toMatchObject({ kind: 'too-early', months: 8 })
  })

  test('waits that grew and stayed long are more than chance', () => {
    const book = aBook({ figures: (index) => ({ W05: index < 16 ? 40 + (index % 3) : 55 + (index % 2) }) })
    const { change } = waitsView(book, newestOf(book), everyone)
    expect(change).toMatchObject({ kind: 'judged', verdict: 'worse', assurance: 'not-met' })
    expect(change.points.at(-1)).toMatchObject({ signal: 'worse' })
  })

  test('a month that is hidden keeps its place and says nothing', () => {
    const book = aBook({ figures: (index) => ({ W05: index === 20 ? null : 40 + (index % 3) }) })
    const { points } = waitsView(book, newestOf(book), everyone).change
    expect(points).toHaveLength(24)
    expect(points[20]).toMatchObject({ value: null, signal: 'usual' })
  })
})

describe('where they pile up', () => {
  test('everybody who came is at one step or has finished', () => {
    const book = aBook({ months: 3, figures: (index) => ({ W01: 900 + index * 10 }) })
    expect(waitsView(book, newestOf(book), everyone).flow).toEqual({
      leftOut: [],
      months: [
        { month: '2026-08-01', finished: 0, assessing: 60, waiting: 820, deciding: 80 },
        { month: '2026-09-01', finished: 110, assessing: 60, waiting: 830, deciding: 80 },
        { month: '2026-10-01', finished: 220, assessing: 60, waiting: 840, deciding: 80 },
      ],
    })
  })

  test('a first step that is too small to draw is drawn with the next', () => {
    const book = aBook({ months: 3, figures: () => ({ W03: null }) })
    const { months = [] } = waitsView(book, newestOf(book), everyone).flow ?? {}
    expect(months.at(-1)).toMatchObject({ assessing: 60, waiting: 900, deciding: null })
  })

  test('where one pathway hides the area, the others are added up and it is named', () => {
    const book = aBook({ months: 3, figures: () => smallFasd })
    const view = waitsView(book, newestOf(book), everyone)
    expect(view.waiting).toBeNull()
    expect(view.flow?.leftOut).toEqual(['fasd'])
    expect(view.flow?.months.at(-1)).toMatchObject({ assessing: 60, waiting: 900 - 80 })
  })

  test('only months without a gap are drawn', () => {
    const book = aBook({ months: 8, figures: (index) => (index === 4 ? { F01: null } : {}) })
    expect(waitsView(book, newestOf(book), everyone).flow?.months.map(({ month }) => month)).toEqual([
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
    ])
  })
})

describe('demand and capacity', () => {
  const book = aBook()
  const view = (typed?: Partial<Record<keyof WhatIf, string>>) =>
    demandView(book, { period: book.months.slice(-6), pathway: null, whatIf: whatIf(typed) })

  test('rates are per week of the period, and the seed is shown', () => {
    const { plan } = view()
    expect(plan?.rates.weeks).toBeCloseTo(184 / 7)
    expect(plan?.rates.demand).toBeCloseTo(720 / (184 / 7))
    expect(plan?.seed).toBe(202610)
  })

  test('relief is what brings the list down to its target in the weeks asked for', () => {
    const { plan } = view({ targetWeeks: '52', within: '26' })
    const demand = 720 / (184 / 7)
    expect(plan?.goal).toBeCloseTo(demand * 13)
    expect(plan?.relief).toBeCloseTo(demand + (900 - demand * 13) / 26)
  })

  test('a list that does not shrink never reaches its target, and quantities of balance are not shown', () => {
    const { plan } = view()
    expect(plan?.load).toBeGreaterThan(1)
    expect(plan?.weeksToGoal).toBe('never')
    expect(plan?.steadyCapacity).toBeNull()
  })

  test('more sessions make the wait shorter, within a range', () => {
    const { plan } = view({ sessions: '5' })
    const { weeks = 0, low = 0, high = 0 } = plan?.effect ?? {}
    expect(weeks).toBeGreaterThan(0)
    expect(low).toBeLessThan(weeks)
    expect(high).toBeGreaterThan(weeks)
  })

  test('fewer sessions make it longer', () => {
    expect(view({ sessions: '-5' }).plan?.effect?.weeks).toBeLessThan(0)
  })

  test('the same boxes give the same picture', () => {
    expect(view({ sessions: '2' })).toEqual(view({ sessions: '2' }))
  })

  test('a plan leaves a small pathway out, and the list tells how many left it unseen', () => {
    const small = aBook({ figures: () => smallFasd })
    const { plan, leftOut, past } = demandView(small, {
      period: small.months.slice(-1),
      pathway: null,
      whatIf: whatIf(),
    })
    expect(leftOut).toEqual(['fasd'])
    expect(plan?.rates.queue).toBe(900)
    expect(plan?.rates.demand).toBeCloseTo(120 / (31 / 7))
    expect(plan?.rates.leaving).toBeCloseTo((890 + 120 - 95 - 900) / (31 / 7))
    expect(past.at(-1)).toEqual({ month: '2026-10-01', count: 900, came: 120, seen: 95 })
  })

  test('a month that is hidden leaves no plan, and says so', () => {
    const hidden = aBook({ figures: (index) => (index === 23 ? { F02: null } : {}) })
    expect(
      demandView(hidden, { period: hidden.months.slice(-6), pathway: null, whatIf: whatIf() }).plan,
    ).toBeNull()
  })
})

describe('groups side by side', () => {
  test('a share comes with its range, and none of fewer than thirty', () => {
    expect(shareOf({ group: 'a', part: 45, whole: 120 })).toEqual({
      group: 'a',
      value: 38,
      low: 29,
      high: 46,
    })
    expect(shareOf({ group: 'a', part: 10, whole: 25 })).toMatchObject({ value: null })
    expect(shareOf({ group: 'a', part: null, whole: 120 })).toMatchObject({ value: null })
  })

  test('a rate of 45 in 12,300 is 3.7 in a thousand, 2.7 to 4.9', () => {
    expect(rateOf('a', 45, 12_300)).toEqual({ group: 'a', value: 3.7, low: 2.7, high: 4.9 })
    expect(rateOf('a', null, 12_300)).toMatchObject({ value: null })
  })

  test('a group has a rate for each 1,000 where a year of requests and its residents are known', () => {
    const book = aBook({ groups: ['female'], figures: () => ({ 'F01|sex=female': 100 }) })
    const residents = {
      ...{ id: 'x', areaId: 'ar_testarea1', year: 2024, source: 'ONS' },
      ...{ keptBy: 'u_area000001', keptAt: '2025-06-30T09:00:00.000Z' },
      rows: [{ by: 'sex', group: 'female', residents: 40_000 }],
    }
    const asked = { month: newestOf(book), pathway: null, by: 'sex' } as const
    const view = equityView(book, { ...asked, residents })
    expect(view.residents).toEqual({ year: 2024, source: 'ONS' })
    expect(view.rows[0]?.rate).toEqual({ group: 'female', value: 30, low: 28.3, high: 31.7 })
    expect(equityView(book, { ...asked, residents: null }).rows[0]?.rate.value).toBeNull()
  })

  test('ranges that hold the share of the area show no difference', () => {
    const shares = [
      { group: 'a', value: 58, low: 49, high: 67 },
      { group: 'b', value: 66, low: 55, high: 76 },
    ]
    expect(compared(shares, 62)).toEqual({ kind: 'no-difference-shown' })
    expect(compared(shares, 50)).toEqual({ kind: 'differs', higher: ['b'], lower: [] })
    expect(compared(shares.slice(1), 62)).toEqual({ kind: 'not-enough' })
  })

  test('a group that is too small has a row and no share', () => {
    const book = aBook({
      groups: ['female', 'male'],
      figures: () => ({ 'W01|sex=female': 300, 'W09.18|sex=female': 90, 'W01|sex=male': null }),
    })
    const view = equityView(book, { month: newestOf(book), pathway: null, by: 'sex', residents: null })
    expect(view.shares).toEqual([
      { group: 'female', value: 70, low: 65, high: 75 },
      { group: 'male', value: null, low: null, high: null },
    ])
    expect(view.comparison).toEqual({ kind: 'not-enough' })
  })
})
