import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterPrefix, sortKey, type IndexValue } from '#server/store/sort-key.ts'

const text = fc.string({ unit: 'binary' }).filter((value) => !/\p{Surrogate}/u.test(value))
const number = fc.double({ noNaN: true, noDefaultInfinity: true })

const signOf = (value: number) => Math.sign(value) + 0
const byCodePoint = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))
const compare = (one: readonly IndexValue[], other: readonly IndexValue[]) =>
  signOf(Buffer.compare(sortKey(one), sortKey(other)))

describe('the bytes an index is sorted by', () => {
  test('sort text by code point', () => {
    fc.assert(
      fc.property(text, text, (one, other) => compare([one], [other]) === signOf(byCodePoint(one, other))),
    )
  })

  test('sort numbers by size', () => {
    fc.assert(fc.property(number, number, (one, other) => compare([one], [other]) === signOf(one - other)))
  })

  test('sort false before true', () => {
    expect(compare([false], [true])).toBe(-1)
  })

  test('sort by the first field first', () => {
    fc.assert(
      fc.property(fc.tuple(text, number), fc.tuple(text, number), ([one, first], [other, second]) => {
        const expected = signOf(byCodePoint(one, other)) || signOf(first - second)
        expect(compare([one, first], [other, second])).toBe(expected)
      }),
    )
  })

  test('keep everything that begins with given values together, and nothing else', () => {
    fc.assert(
      fc.property(text, text, text, (prefix, other, rest) => {
        const isBetween = (key: Buffer) =>
          Buffer.compare(key, sortKey([prefix])) >= 0 &&
          Buffer.compare(key, afterPrefix(sortKey([prefix]))) < 0
        expect(isBetween(sortKey([prefix, rest]))).toBe(true)
        expect(isBetween(sortKey([other, rest]))).toBe(other === prefix)
      }),
    )
  })
})
