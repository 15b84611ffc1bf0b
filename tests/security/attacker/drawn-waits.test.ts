import { describe, expect, test } from 'vitest'
import { barKinds, pictureOf } from '#server/waiting/pictures/bar-pictures.ts'
import { safePictures } from '#server/waiting/pictures/safe-pictures.ts'
import { attackedPictures, type Drawing } from './drawn-waits.ts'

const asPublished: Drawing = (scopes, cells, before) => safePictures({ scopes, cells, before })

// Each scope in the finest way in which none of its own bars is small, and nothing held against anything.
const eachAlone: Drawing = (scopes) =>
  scopes.flatMap((waits) => {
    const found = barKinds.map((kind) => pictureOf(waits, kind, null)).find((picture) => picture !== null)
    return found ? [found] : []
  })

const hideUnderFive: Drawing = (scopes) =>
  scopes.map(({ dims, weekly, later }) => ({
    dims,
    bars: weekly.flatMap((count, fromWeek) =>
      count >= 1 && count <= 4 ? [] : [{ fromWeek, toWeek: fromWeek + 1, count }],
    ),
    lastBox: { fromWeek: weekly.length, count: later },
  }))

describe('an attacker who takes bars from bars, and pictures from figures', () => {
  test('tells nobody’s small count to three values or fewer', { timeout: 300_000 }, () => {
    const { small, told, drawn } = attackedPictures(asPublished, { areas: 60, months: 6 })
    expect(small).toBeGreaterThan(50_000)
    expect(drawn).toBeGreaterThan(300)
    expect(told).toBe(0)
  })

  test('tells many where single bars of 1 to 4 are left out', () => {
    const { small, told } = attackedPictures(hideUnderFive, { areas: 10, months: 1, isExact: true })
    expect(told / small).toBeGreaterThan(0.5)
  })

  test('knows of no list more than its figure says, so that the next month is held against the right one', () => {
    expect(attackedPictures(asPublished, { areas: 20, months: 3 }).sharper).toBe(0)
    expect(attackedPictures(eachAlone, { areas: 20, months: 3 }).sharper).toBeGreaterThan(0)
  })
})
