import type { z } from 'zod'
import { shapePart, type LeafKind, type ShapePart } from './shape-part.ts'
import { StoreError } from './store-error.ts'

export type IndexKind = 'string' | 'number' | 'boolean'
const indexKinds: readonly IndexKind[] = ['string', 'number', 'boolean']

interface Leaf {
  readonly kind: LeafKind | 'not-a-leaf'
  readonly isByDay: boolean
  readonly isList: boolean
}

/** Refuses a shape that is no strict object with an id, that keeps a `rev` of its own or allows what is not JSON. */
export function requireStorable(shape: z.core.$ZodType, collection: string): void {
  const part = shapePart(shape)
  if (part.kind !== 'object') throw new StoreError('bad-collection', `${collection} is no strict object`)
  if (!('id' in part.fields)) throw new StoreError('bad-collection', `${collection} has no id`)
  if ('rev' in part.fields)
    throw new StoreError('bad-collection', `${collection} declares rev, which the store keeps`)
  const [unstorable] = unstorableParts(shape, collection)
  if (unstorable !== undefined) throw new StoreError('bad-collection', unstorable)
}

/** What an indexed field holds, whether it is a day or an instant, and whether a list leads to it; a path to nothing indexable is refused. */
export function indexKindAt(shape: z.core.$ZodType, path: readonly string[]) {
  const leaves = leavesAt(shape, path, false).filter((leaf) => leaf.kind !== 'null')
  const kinds = new Set(leaves.map((leaf) => leaf.kind))
  const kind = indexKinds.find((known) => kinds.has(known))
  if (kinds.size !== 1 || kind === undefined)
    throw new StoreError('bad-collection', `no index on ${path.join('.')}`)
  return {
    kind,
    isByDay: leaves.every((leaf) => leaf.isByDay),
    isList: leaves.some((leaf) => leaf.isList),
  }
}

function unstorableParts(shape: z.core.$ZodType, path: string): readonly string[] {
  const part = shapePart(shape)
  if (part.kind === 'unstorable') return [`${path} is ${part.why}`]
  if (part.kind === 'list') return unstorableParts(part.element, `${path}[]`)
  if (part.kind === 'record') return unstorableParts(part.value, `${path}{}`)
  if (part.kind === 'choice') return part.options.flatMap((option) => unstorableParts(option, path))
  if (part.kind === 'leaf') return []
  return Object.entries(part.fields).flatMap(([name, field]) =>
    isFieldName(name) ? unstorableParts(field, `${path}.${name}`) : [`${path} has a field called ${name}`],
  )
}

function leavesAt(shape: z.core.$ZodType, path: readonly string[], isList: boolean): readonly Leaf[] {
  const part = shapePart(shape)
  if (part.kind === 'choice') return part.options.flatMap((option) => leavesAt(option, path, isList))
  if (part.kind === 'list') return leavesAt(part.element, path, true)
  const [field, ...deeper] = path
  if (field === undefined) return [{ ...leafOf(part), isList }]
  if (part.kind !== 'object') return []
  const found = Object.hasOwn(part.fields, field) ? part.fields[field] : undefined
  return found ? leavesAt(found, deeper, isList) : []
}

function leafOf(part: ShapePart): Omit<Leaf, 'isList'> {
  return part.kind === 'leaf'
    ? { kind: part.of, isByDay: part.isByDay ?? false }
    : { kind: 'not-a-leaf', isByDay: false }
}

// A dot in a declared name could not be told from the way into a field.
function isFieldName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(name)
}
