import type { z } from 'zod'
import type { Collection, Identified } from './define-collection.ts'
import { indexRows, requireShort } from './index-entries.ts'
import { isPlainString, plainCopy, type PlainObject, type PlainValue } from './plain-value.ts'
import type { Stored } from './records.ts'
import { StoreError, type StoreErrorCode } from './store-error.ts'

const longestId = 200
const controlCharacter = /\p{Cc}/u

/** Whether a document could have this id: 1 to 200 bytes, no control characters. */
export function isId(id: unknown): id is string {
  if (typeof id !== 'string' || id === '') return false
  return Buffer.byteLength(id) <= longestId && !controlCharacter.test(id) && isPlainString(id)
}

/** A checked copy of what is to be inserted. */
export function newDocument<T extends Identified>(collection: Collection<T>, value: T): T {
  const document = checked(collection, plainFields(collection, value), 'written')
  if (!isId(document.id))
    throw new StoreError('bad-id', `${collection.name} ${JSON.stringify(document.id).slice(0, 80)}`)
  return indexable(collection, document)
}

/** A checked copy of what a change made of the current document; id and revision are not its to change. */
export function nextDocument<T extends Identified>(
  collection: Collection<T>,
  current: Identified & { readonly rev: number },
  value: T,
): T {
  const { rev = current.rev, ...fields } = plainFields(collection, value)
  if (rev !== current.rev) throw new StoreError('rev-changed', `${collection.name} ${current.id}`)
  if (fields['id'] !== current.id) throw new StoreError('id-changed', `${collection.name} ${current.id}`)
  return indexable(collection, checked(collection, fields, 'written'))
}

/** What was read from the engine, held to the shape as it is now. */
export function storedDocument<T extends Identified>(collection: Collection<T>, value: object): Stored<T> {
  const { rev, ...fields }: { readonly rev?: unknown } = value
  if (typeof rev !== 'number')
    throw new StoreError('stored-shape-mismatch', `${collection.name}: no revision`)
  return { ...checked(collection, fields, 'stored'), rev }
}

/** The same, from the JSON it was kept as. */
export function parsedDocument<T extends Identified>(collection: Collection<T>, text: string): Stored<T> {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null)
    throw new StoreError('stored-shape-mismatch', collection.name)
  return storedDocument(collection, value)
}

/** Whether a document's JSON is within what its collection allows; the revision does not count. */
export function fits(collection: Collection, text: string): boolean {
  return Buffer.byteLength(text) <= collection.maxBytes
}

/** Refuses to touch what is written once. */
export function requireChangeable(collection: Collection): void {
  if (collection.appendOnly) throw new StoreError('append-only', collection.name)
}

function indexable<T extends Identified>(collection: Collection<T>, document: T): T {
  for (const index of collection.indexes) {
    for (const row of indexRows(index, document)) requireShort(index, row)
  }
  return document
}

function plainFields({ name }: Collection, value: unknown): PlainObject {
  const copy = plainCopy(value, name)
  if (!isObject(copy)) throw new StoreError('bad-value', `${name} got no object`)
  return copy
}

function isObject(value: PlainValue): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checked<T extends Identified>(
  collection: Collection<T>,
  fields: object,
  when: 'written' | 'stored',
): T {
  const parsed = collection.shape.safeParse(fields)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StoreError(codeOf(issue, when), `${collection.name} ${idOf(fields)}: ${placeOf(issue)}`)
}

function idOf(fields: object): string {
  return 'id' in fields ? JSON.stringify(fields.id).slice(0, longestId) : 'without an id'
}

function codeOf(issue: z.core.$ZodIssue | undefined, when: 'written' | 'stored'): StoreErrorCode {
  if (when === 'stored') return 'stored-shape-mismatch'
  return issue?.code === 'unrecognized_keys' ? 'unknown-field' : 'shape-mismatch'
}

// The place and the rule, never the value: what people wrote stays out of logs.
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'unknown place'
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
  return [...issue.path.map(String), ...unknown].join('.') + ` (${issue.code})`
}
