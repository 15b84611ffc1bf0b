import type { Field } from './field.ts'

/** A form that came back: every name with what was typed, as pairs. */
export type Typed = readonly (readonly [string, string])[]

/** A field with what was typed in place of what is stored. */
export function typedInto(field: Field, typed: Typed): Field {
  if (field.kind === 'info') return field
  if (field.kind === 'date') return { ...field, values: dateIn(field.id, typed) }
  const values = typed.filter(([name, value]) => name === field.id && value !== '').map(([, value]) => value)
  return { ...field, values }
}

/** What follows a prefix in the names of a form that came back, with its values: `rev:` or `was:`. */
export function typedAfter(typed: Typed, prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    typed
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  )
}

function dateIn(id: string, typed: Typed): readonly string[] {
  const part = (name: string) => typed.find(([key]) => key === `${id}-${name}`)?.[1] ?? ''
  if (part('unknown') !== '') return ['unknown']
  const date = ['year', 'month', 'day'].map(part)
  return date.every((one) => one === '') ? [] : [date.join('-')]
}
