import { trusted, type QueryFilter, type SortOrder } from 'mongoose'
import type { CheckedSearch, Position } from './asked.ts'
import { dayPrefixes } from './day-prefixes.ts'
import type { IndexField } from './define-collection.ts'
import type { IndexValue } from './sort-key.ts'

/** A condition on one field; made here from declared indexes and checked values, so never from a request. */
type Condition = Readonly<Record<string, unknown>>

// The least value of each kind: from there on, a field holds a value of its kind and is not missing.
const least = { string: '', number: -Infinity, boolean: false } as const

/** The filter that finds what a checked search asks for: one condition a field, for engines that intersect several. */
export function searchFilter(search: CheckedSearch): QueryFilter<unknown> {
  const { index, equals, ordering, position } = search
  const [first, ...others] = ordering
  const fixed = equals.map((value, at) => is(index.fields[at], '$eq', value))
  const there = others.map((field) => is(field, '$gte', least[field.kind]))
  return {
    $and: [
      ...fixed,
      ...(first ? [within(first, search)] : []),
      ...there,
      ...(position ? beyond(search, position) : []),
      {},
    ],
  }
}

/** The order a search answers in: the index's fields that are not fixed, then the id. */
export function searchOrder({ ordering, isDescending }: CheckedSearch): Record<string, SortOrder> {
  const direction = isDescending ? -1 : 1
  return Object.fromEntries([...ordering.map(pathOf), '_id'].map((path) => [path, direction]))
}

/** The condition that a document has a value for every field. */
export function hasEveryField(fields: readonly IndexField[]): Condition {
  return Object.fromEntries(fields.map((field) => [pathOf(field), { $gte: least[field.kind] }]))
}

/** A field's path as MongoDB spells it. */
export function pathOf({ path }: IndexField): string {
  const dotted = path.join('.')
  return dotted === 'id' ? '_id' : dotted
}

function within(field: IndexField, { from, to }: Pick<CheckedSearch, 'from' | 'to'>): Condition {
  const path = pathOf(field)
  if (to === undefined) return on(path, { $gte: from ?? least[field.kind] })
  if (from === undefined) return on(path, { $lt: to })
  const prefixes = field.isByDay ? dayPrefixes(String(from), String(to)) : null
  return on(
    path,
    prefixes ? { $in: prefixes.map((prefix) => new RegExp(`^${prefix}`)) } : { $gte: from, $lt: to },
  )
}

// Beyond (a, b, id): a further on; or the same a and b further on; or the same a and b and the id further on.
function beyond({ ordering, isDescending }: CheckedSearch, { values, id }: Position): readonly Condition[] {
  const further = isDescending ? '$lt' : '$gt'
  const places = [
    ...ordering.map((field, at) => ({ path: pathOf(field), value: values[at] })),
    { path: '_id', value: id },
  ]
  const ladder = places.map(({ path, value }, at) => ({
    $and: [
      ...places.slice(0, at).map((before) => on(before.path, { $eq: before.value })),
      on(path, { [further]: value }),
    ],
  }))
  const [first] = places
  if (first?.path === '_id') return [on('_id', { [further]: id })]
  return [
    { $or: ladder },
    ...(first ? [on(first.path, { [isDescending ? '$lte' : '$gte']: first.value })] : []),
  ]
}

function is(field: IndexField | undefined, operator: string, value: IndexValue): Condition {
  return field ? on(pathOf(field), { [operator]: value }) : {}
}

function on(path: string, asked: Readonly<Record<string, unknown>>): Condition {
  return { [path]: trusted(asked) }
}
