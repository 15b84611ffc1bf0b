/** What was posted, by field; several values for one field where several can be ticked. */
export type TypedFields = Readonly<Record<string, readonly string[]>>

/** A field that has to be put right, and how. */
export type FieldError = { readonly field: string; readonly message: string }

const carried = ['csrf', 'intent', 'once', 'seen']

/** The fields of a post that somebody typed or chose, to be shown again. */
export function typedFields(form: URLSearchParams): TypedFields {
  const names = [...new Set(form.keys())].filter((name) => !carried.includes(name))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name)]))
}

/** What is ticked of a group of boxes: what was posted, where a form was posted, else what most people would tick. */
export function ticked(typed: TypedFields, name: string, usual: readonly string[] = []): readonly string[] {
  const isPosted = Object.keys(typed).length > 0
  return isPosted ? (typed[name] ?? []) : usual
}

/** A typed date as the three boxes of a date field show it again. */
export function typedDate(typed: TypedFields, name: string) {
  const part = (which: string) => typed[`${name}-${which}`]?.[0] ?? ''
  return { day: part('day'), month: part('month'), year: part('year') }
}
