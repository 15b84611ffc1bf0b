import { localityIds, type LocalityId } from '#schemas/episode-row.ts'
import type { Localities } from '#schemas/localities.ts'
import type { Organisation } from '#schemas/organisation.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { csvRows, type CsvRow } from '#server/imports/csv-rows.ts'

/** Why a line that says in which part of the area a place is cannot be taken. */
export type LocalityFault =
  'place-unknown' | 'name-too-long' | 'twice' | 'wrong-number-of-fields' | 'broken-quotes'

export const localityColumns = ['id', 'place', 'locality'] as const

type Named = Localities['names']
type Said = Pick<Localities, 'names' | 'places'>
type Line = { readonly line: number; readonly organisationId: string; readonly name: string }

const longestName = 60
const longestTable = 500_000

type Known = { readonly names: Named; readonly places: readonly Pick<Organisation, 'id'>[] }

/**
 * In which part of the area each place is, from a table with the columns id, place and locality. A name that is known keeps its
 * number and a new one gets the next; numbers are never given to another name, because published months hold them. Refused as a
 * whole when a line cannot be taken, with the fault of each by its number.
 */
export function readLocalities(
  table: string,
  known: Known,
): Outcome<Said, 'table-too-large' | 'no-header' | 'too-many-localities' | 'check-rows'> {
  if (table.length > longestTable) return refused('table-too-large')
  const { rows: found, unreadable } = csvRows(table)
  const [header, ...lines] = found
  if (!header || !isHeader(header)) return refused('no-header')
  const said = lines.map(lineOf)
  const faults = { ...brokenAt(unreadable), ...faultsIn(lines, said, known) }
  if (Object.keys(faults).length > 0) return refused('check-rows', faults)
  const inAPart = said.filter(({ name }) => name !== '')
  const names = namesWith(known.names, inAPart)
  if (names === null) return refused('too-many-localities')
  return done({
    names,
    places: inAPart.flatMap(({ organisationId, name }) => {
      const locality = names.find((one) => isSameName(one.name, name))
      return locality ? [{ organisationId, locality: locality.id }] : []
    }),
  })
}

function isHeader({ fields }: CsvRow): boolean {
  return localityColumns.every((column, index) => fields[index]?.toLowerCase() === column)
}

function lineOf({ line, fields }: CsvRow): Line {
  const [organisationId = '', , name = ''] = fields
  return { line, organisationId, name }
}

function brokenAt(lines: readonly number[]): Readonly<Record<string, LocalityFault>> {
  return Object.fromEntries(lines.map((line) => [String(line), 'broken-quotes'] as const))
}

function faultsIn(
  rows: readonly CsvRow[],
  said: readonly Line[],
  { places }: Known,
): Readonly<Record<string, LocalityFault>> {
  const ids = new Set(places.map(({ id }) => id))
  const seen = new Set<string>()
  return Object.fromEntries(
    said.flatMap((line, index) => {
      const fault = faultOf(line, { fields: rows[index]?.fields.length ?? 0, ids, seen })
      seen.add(line.organisationId)
      return fault ? [[String(line.line), fault] as const] : []
    }),
  )
}

type Against = {
  readonly fields: number
  readonly ids: ReadonlySet<string>
  readonly seen: ReadonlySet<string>
}

function faultOf({ organisationId, name }: Line, { fields, ids, seen }: Against): LocalityFault | null {
  if (fields !== localityColumns.length) return 'wrong-number-of-fields'
  if (!ids.has(organisationId)) return 'place-unknown'
  if (seen.has(organisationId)) return 'twice'
  return name.length > longestName ? 'name-too-long' : null
}

// Null where there are more names than numbers.
function namesWith(known: Named, said: readonly Pick<Line, 'name'>[]): Named | null {
  const names = [...known]
  for (const { name } of said) {
    if (names.some((one) => isSameName(one.name, name))) continue
    const id: LocalityId | undefined = localityIds[names.length]
    if (id === undefined) return null
    names.push({ id, name })
  }
  return names
}

function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB')
}
