import { datePartsOf } from './date-parts.ts'
import type { TypedFields } from './typed-fields.ts'

type Written = { readonly name: string; readonly kind: string; readonly values: readonly string[] }

/** What was written once, as the fields of the form it came from would post it, to be put right there. */
export function typedAgain(written: readonly Written[]): TypedFields {
  return Object.fromEntries(written.flatMap(fieldsOf))
}

function fieldsOf({ name, kind, values }: Written): readonly (readonly [string, readonly string[]])[] {
  if (kind === 'day') return dayFields(name, values[0] ?? '')
  const pairs = values.map((value) => value.split('='))
  if (kind === 'grid') return pairs.map(([row = '', answer = '']) => [`${name}.${row}`, [answer]])
  if (kind !== 'tries') return [[name, values]]
  return pairs.flatMap(([day = '', channel = ''], index) => [
    ...dayFields(`${name}.${String(index)}`, day),
    [`${name}.${String(index)}.channel`, [channel]] as const,
  ])
}

function dayFields(name: string, iso: string): readonly (readonly [string, readonly string[]])[] {
  const { day, month, year } = datePartsOf(iso)
  return [
    [`${name}-day`, [day]],
    [`${name}-month`, [month]],
    [`${name}-year`, [year]],
  ]
}
