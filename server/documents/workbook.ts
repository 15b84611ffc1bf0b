import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { harmlessText } from './harmless-text.ts'
import type { Sheet, SheetCell } from './sheet.ts'

const widest = 60

/** Sheets as one XLSX file; every text cell is typed as text, so that none can be a formula. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(headerCell), ...rows.map((row) => row.map(typedCell))],
      columns: columns.map((_, index) => ({ width: widthOf([columns, ...rows], index) })),
      stickyRowsCount: 1,
    })),
  )
  return new Uint8Array(await written.toBuffer())
}

function headerCell(name: string): Row[number] {
  return { value: harmlessText(name), type: String, fontWeight: 'bold' }
}

function typedCell(cell: SheetCell): Row[number] {
  if (cell === null || cell === '') return null
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: harmlessText(cell), type: String }
}

function widthOf(rows: readonly (readonly SheetCell[])[], index: number): number {
  const longest = Math.max(...rows.map((row) => String(row[index] ?? '').length))
  return Math.min(widest, longest + 2)
}
