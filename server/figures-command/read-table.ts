import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { csvRows, type CsvRow } from '#server/imports/csv-rows.ts'
import { columns, type Column, type EpisodeLine, type Table } from './episode-line.ts'

export type TableRefusal = 'no-header' | 'column-missing' | 'column-twice'

/**
 * The rows of a CSV table with commas, semicolons or tabs, in UTF-8 with or without its mark. Rows that cannot be taken
 * apart are faults; a table without its columns is refused, with the columns in `details.columns`.
 */
export function readTable(bytes: Buffer): Outcome<Table, TableRefusal> {
  const { rows: records, unreadable } = csvRows(bytes)
  const [header, ...rows] = records
  if (!header) return refused('no-header')
  const places = placesOf(header.fields)
  if (!places.ok) return places
  const isWhole = ({ fields }: CsvRow) => fields.length === header.fields.length
  const uneven = rows.filter((row) => !isWhole(row)).map(({ line }) => line)
  return done({
    lines: rows.filter(isWhole).map((row) => ({ line: row.line, cells: cellsOf(row, places.value) })),
    faults: [
      ...uneven.map((line) => ({ line, field: 'row', kind: 'wrong-number-of-fields' }) as const),
      ...unreadable.map((line) => ({ line, field: 'row', kind: 'broken-quotes' }) as const),
    ],
  })
}

type Places = ReadonlyMap<Column, number>

function placesOf(header: readonly string[]): Outcome<Places, 'column-missing' | 'column-twice'> {
  const names = header.map((name) => name.toLowerCase())
  const isNamed = (column: Column) => (name: string) => name === column.toLowerCase()
  const missing = columns.filter((column) => !names.some(isNamed(column)))
  if (missing.length > 0) return refused('column-missing', { columns: missing.join(', ') })
  const twice = columns.filter((column) => names.filter(isNamed(column)).length > 1)
  if (twice.length > 0) return refused('column-twice', { columns: twice.join(', ') })
  return done(new Map(columns.map((column) => [column, names.findIndex(isNamed(column))])))
}

function cellsOf({ fields }: CsvRow, places: Places): EpisodeLine['cells'] {
  const cell = (column: Column) => fields[places.get(column) ?? -1] ?? ''
  return {
    id: cell('id'),
    pathway: cell('pathway'),
    received: cell('received'),
    triaged: cell('triaged'),
    outcome: cell('outcome'),
    firstContact: cell('firstContact'),
    removed: cell('removed'),
    reason: cell('reason'),
  }
}
