import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '#server/documents/csv.ts'
import type { SheetCell } from '#server/documents/sheet.ts'

const sheetOf = (...rows: SheetCell[][]) => ({ name: 'Waits', columns: ['Group', 'Waiting'], rows })
const linesOf = (csv: string) => parse(csv, { bom: true })

describe('a file of figures', () => {
  test('starts with a byte order mark and a header row, and its lines end as spreadsheets expect', () => {
    expect(csvOf(sheetOf(['Autism', 45], ['FASD', null]))).toBe(
      '\ufeffGroup,Waiting\r\nAutism,45\r\nFASD,\r\n',
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '|cmd', '%0A'])(
    'shows %j and never runs it',
    (text) => {
      expect(linesOf(csvOf(sheetOf([text, 1])))[1]).toEqual([`'${text}`, '1'])
    },
  )

  test('keeps numbers as numbers, below zero too', () => {
    expect(csvOf(sheetOf(['Change', -25]))).toContain('Change,-25\r\n')
  })

  test('no text anybody could write becomes the start of a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = linesOf(csvOf(sheetOf([text, 1])))[1]?.[0] ?? ''
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect([text, `'${text}`]).toContain(cell)
      }),
    )
  })
})
