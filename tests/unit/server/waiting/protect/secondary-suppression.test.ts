import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { possibleRange } from '#server/waiting/protect/possible-range.ts'
import { secondarySuppression } from '#server/waiting/protect/secondary-suppression.ts'

const underFive = { isSmall: (count: number) => count > 0 && count < 5, threshold: 5 }

function printed(table: readonly (readonly number[])[]) {
  const hidden = secondarySuppression(table, underFive)
  return table.map((line, row) => line.map((count, column) => (hidden[row]?.[column] ? '*' : count)))
}

describe('a table with exact totals', () => {
  test('a small count takes a second one with it in its row and in its column', () => {
    expect(
      printed([
        [3, 12, 9, 6],
        [8, 25, 17, 10],
      ]),
    ).toEqual([
      ['*', 12, 9, '*'],
      ['*', 25, 17, '*'],
    ])
  })

  test('of two by two one small count hides all', () => {
    expect(
      printed([
        [20, 1],
        [30, 40],
      ]),
    ).toEqual([
      ['*', '*'],
      ['*', '*'],
    ])
  })

  test('a zero stays and covers nothing', () => {
    expect(
      printed([
        [0, 3, 50],
        [10, 12, 60],
      ]),
    ).toEqual([
      [0, '*', '*'],
      [10, '*', '*'],
    ])
  })

  test('two small counts that only cover each other are covered by a third', () => {
    const table = [
      [1, 1, 30],
      [1, 1, 40],
    ]
    expect(printed(table).flat()).toContain('*')
    expect(printed(table)[0]).toEqual(['*', '*', '*'])
  })

  test('a total of five split five and nothing does not say which', () => {
    expect(printed([[5, 0, 12]])).toEqual([[5, 0, 12]])
    const hidden = secondarySuppression([[4, 1, 12]], underFive)
    expect(hidden[0]).toEqual([true, true, true])
  })

  test('whatever the table, each hidden cell could hold five and spans five, unless nothing is left to hide', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const hidden = secondarySuppression(table, underFive)
        return hidden.every((line, row) =>
          line.every((isHidden, column) => {
            if (!isHidden) return !underFive.isSmall(table[row]?.[column] ?? 0)
            const { least, most } = possibleRange(table, hidden, { row, column })
            const isSafe = most >= 5 && most - least >= 5
            return (
              isSafe || hidden.every((own, at) => own.every((one, place) => one || table[at]?.[place] === 0))
            )
          }),
        )
      }),
    )
  })
})

describe('what a hidden cell can hold', () => {
  test('is what trying every table with the same totals finds', () => {
    fc.assert(
      fc.property(aSmallTable, aPattern, (table, hidden) => {
        const values = everyTable(table, hidden)
        table.forEach((line, row) => {
          line.forEach((_, column) => {
            if (!hidden[row]?.[column]) return
            const held = values.map((one) => one[row]?.[column] ?? 0)
            expect(possibleRange(table, hidden, { row, column })).toEqual({
              least: Math.min(...held),
              most: Math.max(...held),
            })
          })
        })
      }),
      { numRuns: 200 },
    )
  })
})

const aTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
const aSmallTable = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
})
const aPattern = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
})

// Shown cells stay; the others take every value up to what their row holds.
function everyTable(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]) {
  const rows = table.map((line, row) => everyLine(line, hidden[row] ?? []))
  const columns = columnTotals(table)
  return (rows[0] ?? []).flatMap((first) =>
    (rows[1] ?? []).flatMap((second) => {
      const one = [first, second]
      return columnTotals(one).every((total, column) => total === columns[column]) ? [one] : []
    }),
  )
}

function everyLine(line: readonly number[], hidden: readonly boolean[]): readonly (readonly number[])[] {
  const total = line.reduce((sum, count) => sum + count, 0)
  const all = line.reduce<readonly (readonly number[])[]>(
    (soFar, count, column) =>
      soFar.flatMap((start) =>
        (hidden[column] ? Array.from({ length: total + 1 }, (_, value) => value) : [count]).map((value) => [
          ...start,
          value,
        ]),
      ),
    [[]],
  )
  return all.filter((one) => one.reduce((sum, count) => sum + count, 0) === total)
}

function columnTotals(table: readonly (readonly number[])[]): readonly number[] {
  return (table[0] ?? []).map((_, column) => table.reduce((sum, line) => sum + (line[column] ?? 0), 0))
}
