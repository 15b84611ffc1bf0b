import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandedMedian } from '#server/waiting/spread/banded-median.ts'
import { byarInterval } from '#server/waiting/spread/byar-interval.ts'
import { wilsonInterval } from '#server/waiting/spread/wilson-interval.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

describe('how far a count may be from what is usual (Byar)', () => {
  test('the reference values are met', () => {
    for (const [count, [lower = 0, upper = 0]] of Object.entries(vectors.stats.byar)) {
      const interval = valueOf(byarInterval(Number(count)))
      expect(interval.lower).toBeCloseTo(lower, 6)
      expect(interval.upper).toBeCloseTo(upper, 6)
    }
  })

  test('a rate per thousand keeps the interval of its count', () => {
    const { lower, upper } = valueOf(byarInterval(45))
    expect((lower / 12_300) * 1000).toBeCloseTo(2.668, 3)
    expect((upper / 12_300) * 1000).toBeCloseTo(4.896, 3)
  })

  test('none at all may still be a few; a half is no count', () => {
    expect(valueOf(byarInterval(0)).lower).toBe(0)
    expect(valueOf(byarInterval(0)).upper).toBeGreaterThan(3)
    expect(byarInterval(2.5)).toMatchObject({ refusal: 'not-a-count' })
    expect(byarInterval(-1)).toMatchObject({ refusal: 'not-a-count' })
  })
})

describe('how far a share may be from what is usual (Wilson)', () => {
  test('the reference values are met', () => {
    for (const [share, [lower = 0, upper = 0]] of Object.entries(vectors.stats.wilson)) {
      const [part = 0, whole = 0] = share.split('/').map(Number)
      const interval = valueOf(wilsonInterval(part, whole))
      expect(interval.lower).toBeCloseTo(lower, 6)
      expect(interval.upper).toBeCloseTo(upper, 6)
    }
  })

  test('the interval holds its share, lies within 0 and 1, and mirrors the other share', () => {
    const pair = fc
      .integer({ min: 1, max: 500 })
      .chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
    fc.assert(
      fc.property(pair, ([part, whole]) => {
        const { lower, upper } = valueOf(wilsonInterval(part, whole))
        const mirror = valueOf(wilsonInterval(whole - part, whole))
        expect(lower).toBeLessThanOrEqual(part / whole)
        expect(upper).toBeGreaterThanOrEqual(part / whole)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(mirror.lower).toBeCloseTo(1 - upper, 9)
      }),
    )
  })

  test('nonsense is refused by name', () => {
    expect(wilsonInterval(3, 2)).toMatchObject({ refusal: 'part-over-whole' })
    expect(wilsonInterval(0, 0)).toMatchObject({ refusal: 'nobody' })
    expect(wilsonInterval(0.5, 2)).toMatchObject({ refusal: 'not-a-count' })
  })
})

describe('a median read from bands', () => {
  test('the reference value is met', () => {
    const [{ edges, n, median }] = vectors.banded_median as [(typeof vectors.banded_median)[0]]
    const found = valueOf(bandedMedian({ edges, counts: n }))
    expect(found.kind).toBe('at')
    expect(found.value).toBeCloseTo(median, 6)
  })

  test('a median in the open last band is only known to be over its edge', () => {
    expect(valueOf(bandedMedian({ edges: [0, 13, 52], counts: [1, 1, 10] }))).toEqual({
      kind: 'over',
      value: 52,
    })
  })

  test('nonsense is refused by name', () => {
    expect(bandedMedian({ edges: [0], counts: [] })).toMatchObject({ refusal: 'an-edge-for-every-band' })
    expect(bandedMedian({ edges: [13, 0], counts: [1, 1] })).toMatchObject({ refusal: 'edges-not-rising' })
    expect(bandedMedian({ edges: [0, 13], counts: [-1, 1] })).toMatchObject({ refusal: 'not-a-count' })
    expect(bandedMedian({ edges: [0, 13], counts: [0, 0] })).toMatchObject({ refusal: 'nobody' })
  })
})
