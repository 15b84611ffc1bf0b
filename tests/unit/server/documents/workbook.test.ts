import { describe, expect, test } from 'vitest'
import { workbookOf } from '#server/documents/workbook.ts'
import { unzipped } from '#tests/support/unzipped.ts'

describe('a workbook of figures', () => {
  test('holds every sheet, words as words and numbers as numbers', async () => {
    const files = unzipped(
      await workbookOf([
        { name: 'Waits', columns: ['Group', 'Waiting'], rows: [['Autism', 45]] },
        { name: 'Definitions', columns: ['Measure', 'Meaning'], rows: [['W01', '=HYPERLINK("x")']] },
      ]),
    )
    expect(files.get('xl/workbook.xml')).toMatch(/name="Waits".*name="Definitions"/s)
    expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<c [^>]*r="B2"[^>]*><v>45<\/v>/)
    const written = [...files.values()].join('')
    expect(written).not.toMatch(/<f>/)
    expect(written).toContain("'=HYPERLINK(")
  })
})
