import { describe, expect, test } from 'vitest'
import { requestsView } from '#server/services/area/requests-view.ts'
import type { FigureBook } from '#server/services/area/figure-book.ts'
import { aBook } from './a-book.ts'

const decided = {
  'T02.month': 120,
  'T02.month.accepted': 85,
  'T02.month.notAccepted': 15,
  'T02.month.pending': 20,
}

function seen(book: FigureBook, pathway: 'autism' | null = null) {
  const newest = book.months.at(-1)
  if (!newest) throw new Error('an empty book')
  return requestsView(book, newest, pathway)
}

function figureIn(book: FigureBook, name: string) {
  return seen(book)
    .steps.flatMap(({ rows }) => rows)
    .find(({ indicator }) => indicator === name)?.value
}

describe('what is decided of the requests of a month', () => {
  test('is looked at a month after it ended, with those who still wait to hear', () => {
    const { decided: found } = seen(aBook({ figures: () => decided }))
    expect(found?.months).toHaveLength(12)
    expect(found?.months.at(-1)).toEqual({
      month: '2026-09-01',
      asOf: '2026-10-31',
      received: 120,
      accepted: 85,
      notAccepted: 15,
      pending: 20,
    })
  })

  test('leaves a part that is too small to show empty, and the rest stands', () => {
    const book = aBook({ figures: () => ({ ...decided, 'T02.month.notAccepted': null }) })
    expect(seen(book).decided?.months.at(-1)).toMatchObject({ accepted: 85, notAccepted: null, pending: 20 })
  })

  test('names the pathways it leaves out, so that nobody takes the rest for all', () => {
    const ofPathway = (pathway: string) =>
      Object.fromEntries(
        Object.entries(decided).map(([name, value]) => [`${name}|pathway=${pathway}`, value]),
      )
    const hiddenInAll = Object.fromEntries(Object.keys(decided).map((name) => [name, null]))
    const figures = { ...hiddenInAll, ...ofPathway('autism'), ...ofPathway('adhd') }
    const found = seen(aBook({ figures: () => figures })).decided
    expect(found?.leftOut).toEqual(['fasd', 'unsure'])
    expect(found?.months.at(-1)).toMatchObject({ received: 240, pending: 40 })
  })

  test('is not drawn where no month can be shown', () => {
    expect(seen(aBook()).decided).toBeNull()
  })
})

describe('the steps of a request in figures', () => {
  test('a share that is worked out from others is worked out from those shown', () => {
    expect(figureIn(aBook(), 'F06')).toBe(9)
    expect(figureIn(aBook({ figures: () => ({ F03: null }) }), 'F06')).toBeNull()
    expect(figureIn(aBook({ figures: () => ({ 'T03.loops': 55, 'T03.asked': 40 }) }), 'T03.perRequest')).toBe(
      1.4,
    )
  })

  test('a figure that is hidden is not there', () => {
    expect(figureIn(aBook(), 'T04.told')).toBeNull()
  })

  test('where the area gives way to a small pathway, the others are added up and it is named', () => {
    const ofPathway = (pathway: string, figures: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        Object.entries(figures).map(([name, value]) => [`${name}|pathway=${pathway}`, value]),
      )
    const figures = {
      ...ofPathway('autism', { 'T02.accepted': 40, 'T01.decided': 60 }),
      ...ofPathway('adhd', { 'T02.accepted': 20, 'T01.decided': 40 }),
      ...ofPathway('fasd', { 'T01.decided': 15 }),
    }
    const rows = seen(aBook({ figures: () => figures })).steps.flatMap((step) => step.rows)
    const found = (name: string) => rows.find(({ indicator }) => indicator === name)
    expect(found('T02.accepted')).toMatchObject({ value: 60, leftOut: ['fasd', 'unsure'] })
    expect(found('T02')).toMatchObject({ value: 60, leftOut: ['fasd', 'unsure'] })
    expect(found('T01.decided')).toMatchObject({ value: 115, leftOut: ['unsure'] })
    expect(found('T02.declined')).toMatchObject({ value: null, leftOut: [] })
  })
})

describe('how much of the time that clinics offer is used', () => {
  const times = { 'A03.offered': 200, 'A03.attended': 150, 'A02.booked': 170 }
  const used = (figures: Readonly<Record<string, number>>, pathway: 'autism' | null = null) =>
    seen(aBook({ figures: () => figures }), pathway)
      .steps.flatMap((step) => step.rows)
      .find(({ indicator }) => indicator === 'A03')

  test('is those in which a child was seen, of all that were offered', () => {
    expect(used(times)).toMatchObject({ value: 75, missing: null })
  })

  test('is not told of one pathway, as times are offered to all of them', () => {
    expect(used(times, 'autism')).toMatchObject({ value: null, missing: 'not-by-pathway' })
  })

  test('is no number where clinics recorded no times, whatever was published before they did', () => {
    expect(used({ A03: 88 })).toMatchObject({ value: null, missing: 'not-recorded' })
  })
})
