import type { z } from 'zod'
import { indexKindAt, requireStorable, type IndexKind } from './shape-fields.ts'
import { StoreError } from './store-error.ts'

/** Every record has an id of its own. */
export interface Identified {
  readonly id: string
}

/** One field of an index: the way to it, what it holds, and whether one document may hold several. */
export interface IndexField {
  readonly path: readonly string[]
  readonly kind: IndexKind
  /** It holds ISO dates or ISO instants. */
  readonly isByDay: boolean
  readonly isList: boolean
}

export interface Index<Name extends string = string> {
  readonly name: Name
  readonly isUnique: boolean
  readonly fields: readonly IndexField[]
}

/** What counting reads of a document, kept beside it by an engine that does not count by itself. */
export interface CountedPart<T extends Identified = Identified> {
  /** How it is written; everything is written anew when this is another. */
  readonly form: string
  written(document: T): string
}

/** A collection as both engines read it; made by `defineCollection` alone. */
export interface Collection<T extends Identified = Identified, IndexName extends string = string> {
  readonly name: string
  readonly shape: z.ZodType<T>
  readonly indexes: readonly Index<IndexName>[]
  readonly maxBytes: number
  readonly appendOnly: boolean
  readonly counted: CountedPart<T> | null
}

type FieldsByName<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** A row of `collections.ts`; field paths are dotted and may lead through lists (`ties.personId`). */
export interface CollectionDeclaration<T extends Identified, Unique extends string, Plain extends string> {
  readonly name: string
  /** A strict zod object with an `id` and no `rev`; all it allows is plain JSON. */
  readonly shape: z.ZodType<T>
  /** Keys that two documents never share. */
  readonly unique?: FieldsByName<Unique>
  readonly indexes?: FieldsByName<Plain>
  /** Bytes of JSON; 1 MiB when left out. */
  readonly maxBytes?: number
  /** Written once: `mutate` and `remove` are refused. */
  readonly appendOnly?: boolean
  readonly counted?: CountedPart<NoInfer<T>>
}

const mebibyte = 1024 * 1024
const wellNamed = /^[a-z][A-Za-z0-9-]{0,47}$/

/** Checks a declaration against its shape, once, as it is defined. */
export function defineCollection<
  T extends Identified,
  Unique extends string = never,
  Plain extends string = never,
>(declaration: CollectionDeclaration<T, Unique, Plain>): Collection<T, Unique | Plain> {
  const { name, shape, maxBytes = mebibyte, appendOnly = false, counted = null } = declaration
  if (!wellNamed.test(name)) throw new StoreError('bad-collection', `name ${JSON.stringify(name)}`)
  requireStorable(shape, name)
  const indexes = [
    ...indexesOf(declaration.unique, { shape, isUnique: true }),
    ...indexesOf(declaration.indexes, { shape, isUnique: false }),
  ]
  requireOnce(
    name,
    indexes.map((index) => index.name),
  )
  return { name, shape, indexes, maxBytes, appendOnly, counted }
}

/** The index of that name; one the collection did not declare is refused. */
export function indexNamed(collection: Collection, name: string): Index {
  const index = collection.indexes.find((declared) => declared.name === name)
  if (!index) throw new StoreError('unknown-index', `${name} of ${collection.name}`)
  return index
}

function indexesOf<Name extends string>(
  declared: FieldsByName<Name> | undefined,
  { shape, isUnique }: { readonly shape: z.ZodType; readonly isUnique: boolean },
): Index<Name>[] {
  const indexes: Index<Name>[] = []
  for (const name in declared) {
    const fields = declared[name].map((path) => indexField(shape, path))
    requireIndexable(name, fields)
    indexes.push({ name, isUnique, fields })
  }
  return indexes
}

function indexField(shape: z.ZodType, dotted: string): IndexField {
  const path = dotted.split('.')
  return { path, ...indexKindAt(shape, path) }
}

// MongoDB cannot index two lists of one document together, so neither engine does.
function requireIndexable(name: string, fields: readonly IndexField[]): void {
  if (!wellNamed.test(name)) throw new StoreError('bad-collection', `index name ${JSON.stringify(name)}`)
  const mayBe = fields.length > 0 && fields.length <= 8 && fields.filter((field) => field.isList).length <= 1
  if (!mayBe) throw new StoreError('bad-collection', `index ${name} needs 1 to 8 fields, one list at most`)
}

function requireOnce(collection: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined)
    throw new StoreError('bad-collection', `${collection} declares index ${twice} twice`)
}
