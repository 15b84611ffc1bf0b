import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** One line of a table, by its number in the file (1 is the first), its fields in order. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] }

const withInfo = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** The lines of a CSV table with commas, semicolons or tabs that hold something, and the numbers of those with broken quotes. */
export function csvRows(table: Buffer | string): {
  readonly rows: readonly CsvRow[]
  readonly unreadable: readonly number[]
} {
  const unreadable: number[] = []
  const parsed: unknown = parse(table, {
    bom: true,
    delimiter: delimiterOf(table),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (fault) => {
      unreadable.push(Number(fault?.['lines'] ?? 0))
    },
  })
  const rows = withInfo.parse(parsed).map(({ record, info }) => ({ line: info.lines, fields: record }))
  return { rows: rows.filter(({ fields }) => fields.some((field) => field !== '')), unreadable }
}

// The header has no quoted text, so whichever stands most often in it parts the columns.
function delimiterOf(table: Buffer | string): string {
  const [header = ''] = table.toString('utf8').split(/[\r\n]/, 1)
  const times = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
}
