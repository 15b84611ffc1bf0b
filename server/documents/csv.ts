import { stringify } from 'csv-stringify/sync'
import { harmlessText } from './harmless-text.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A sheet as CSV: UTF-8 with a byte order mark, CRLF, one header row; numbers stay numbers and text never runs. */
export function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns, ...rows].map((row) => row.map(harmlessCell))
  return stringify(lines, { bom: true, record_delimiter: 'windows' })
}

function harmlessCell(cell: SheetCell): string | number {
  if (cell === null) return ''
  return typeof cell === 'number' ? cell : harmlessText(cell)
}
