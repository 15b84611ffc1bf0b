import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { columns, type Column, type EpisodeLine, type Table } from './episode-line.ts'

type Row = { readonly line: number; readonly fields: readonly string[] }
export type TableRefusal = 'no-header' | 'column-missing' | 'column-twice'

const withInfo = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/**
 * The rows of a CSV table with commas, semicolons or tabs, in UTF-8 with or without its mark. Rows that cannot be taken
 * apart are faults; a table without its columns is refused, with the columns in `details.columns`.
 */
export function readTable(bytes: Buffer): Outcome<Table, TableRefusal> {
  const { records, unreadable } = recordsIn(bytes)
  const [header, ...rows] = records
  if (!header) return refused('no-header')
  const places = placesOf(header.fields)
  if (!places.ok) return places
  const isWhole = ({ fields }: Row) => fields.length === header.fields.length
  const uneven = rows.filter((row) => !isWhole(row)).map(({ line }) => line)
  return done({
    lines: rows.filter(isWhole).map((row) => ({ line: row.line, cells: cellsOf(row, places.value) })),
    faults: [
      ...uneven.map((line) => ({ line, field: 'row', kind: 'wrong-number-of-fields' }) as const),
      ...unreadable.map((line) => ({ line, field: 'row', kind: 'broken-quotes' }) as const),
    ],
  })
}

function recordsIn(bytes: Buffer) {
  const unreadable: number[] = []
  const parsed: unknown = parse(bytes, {
    bom: true,
    delimiter: delimiterOf(bytes),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (fault) => {
      unreadable.push(Number(fault?.['lines'] ?? 0))
    },
  })
  const records = withInfo.parse(parsed).map(({ record, info }) => ({ line: info.lines, fields: record }))
  return { records: records.filter(({ fields }) => fields.some((field) => field !== '')), unreadable }
}

// The header has no quoted text, so whichever stands most often in it parts the columns.
function delimiterOf(bytes: Buffer): string {
  const [header = ''] = bytes.toString('utf8').split(/[\r\n]/, 1)
  const times = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
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

function cellsOf({ fields }: Row, places: Places): EpisodeLine['cells'] {
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
