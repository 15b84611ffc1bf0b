import { publishedGroups } from '#schemas/counting.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Residents } from '#schemas/residents.ts'
import { csvRows, type CsvRow } from '#server/imports/csv-rows.ts'

/** Why a line of residents cannot be taken. */
export type ResidentFault =
  'by-unknown' | 'group-unknown' | 'not-a-number' | 'twice' | 'wrong-number-of-fields' | 'broken-quotes'

export const residentColumns = ['by', 'group', 'residents'] as const

/** What residents are told apart by: the groups figures are compared by, without what nobody counts people by. */
export const residentGroups: ReadonlyMap<string, readonly string[]> = new Map(
  [...publishedGroups].filter(([by]) => by !== 'priority' && by !== 'interpreter'),
)

type Row = Residents['rows'][number]
type Read = { readonly rows: readonly Row[]; readonly faults: Readonly<Record<string, ResidentFault>> }

const mostResidents = 10_000_000
// Every group in every way of writing is a few thousand letters.
const longestTable = 100_000

/**
 * Residents by group from a table with the columns by, group and residents, in any order of lines. Refused as a whole when a
 * line cannot be taken, with the fault of each by its number: `7: group-unknown`. A line without a number is left out.
 */
export function readResidents(
  table: string,
): Outcome<readonly Row[], 'table-too-large' | 'no-header' | 'no-residents' | 'check-rows'> {
  if (table.length > longestTable) return refused('table-too-large')
  const { rows: found, unreadable } = csvRows(table)
  const [header, ...lines] = found
  if (!header || !isHeader(header)) return refused('no-header')
  const broken = unreadable.map((line) => [String(line), 'broken-quotes'] as const)
  const { rows, faults } = lines.reduce(addLine, { rows: [], faults: Object.fromEntries(broken) })
  if (Object.keys(faults).length > 0) return refused('check-rows', faults)
  return rows.length === 0 ? refused('no-residents') : done(rows)
}

function isHeader({ fields }: CsvRow): boolean {
  return residentColumns.every((column, index) => fields[index]?.toLowerCase() === column)
}

function addLine({ rows, faults }: Read, { line, fields }: CsvRow): Read {
  const [by = '', group = '', typed = ''] = fields
  if (typed === '' && fields.length === residentColumns.length) return { rows, faults }
  const residents = Number(typed.replace(/[ ,](?=\d{3})/g, ''))
  const fault = faultOf({ fields, residents }) ?? (rows.some(isAbout(by, group)) ? 'twice' : null)
  if (fault) return { rows, faults: { ...faults, [String(line)]: fault } }
  return { rows: [...rows, { by, group, residents }], faults }
}

function faultOf({ fields, residents }: Pick<CsvRow, 'fields'> & { readonly residents: number }) {
  const [by = '', group = ''] = fields
  const groups = residentGroups.get(by)
  if (fields.length !== residentColumns.length) return 'wrong-number-of-fields'
  if (!groups) return 'by-unknown'
  if (!groups.includes(group)) return 'group-unknown'
  return Number.isInteger(residents) && residents >= 0 && residents <= mostResidents ? null : 'not-a-number'
}

function isAbout(by: string, group: string) {
  return (row: Row) => row.by === by && row.group === group
}
