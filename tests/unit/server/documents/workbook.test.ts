import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { workbookOf } from '#server/documents/workbook.ts'

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

// A workbook is a zip: each file is found by its local header and inflated.
function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip)
  const files = new Map<string, string>()
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02'))
  for (let at = directory; bytes.readUInt32LE(at) === 0x02014b50;) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const start = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const packed = bytes.subarray(from, from + size)
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
