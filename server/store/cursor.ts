import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Asked, Position } from './asked.ts'
import type { Collection, Identified } from './define-collection.ts'
import { indexRows, requireShort } from './index-entries.ts'
import { StoreError } from './store-error.ts'
import { isId } from './stored-document.ts'

const cursorShape = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])), z.string()])

/**
 * Where the next page starts: after this document, whatever is inserted or removed meanwhile. The seal binds it to
 * its search; a forged one could at most start elsewhere in a search the caller may make anyway.
 */
export function cursorAfter(collection: Collection, asked: Asked, last: Identified): string {
  const position = { values: orderingValues(asked, last), id: last.id }
  const parts = [sealOf(collection, asked, position), position.values, position.id]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The position a cursor stands for; one that this search did not give out is refused. */
export function positionAfter(
  collection: Collection,
  asked: Asked,
  cursor: string | null | undefined,
): Position | null {
  if (cursor === null || cursor === undefined) return null
  const parsed = cursorShape.safeParse(jsonIn(cursor))
  if (!parsed.success) throw new StoreError('bad-cursor', 'not one of ours')
  const [seal, values, id] = parsed.data
  const isPlace =
    isId(id) && values.map((value) => typeof value).join() === asked.ordering.map(({ kind }) => kind).join()
  if (!isPlace) throw new StoreError('bad-cursor', 'no place in this index')
  requireShort(asked.index, [...asked.equals, ...values])
  if (seal !== sealOf(collection, asked, { values, id }))
    throw new StoreError('bad-cursor', 'of another search')
  return { values, id }
}

function orderingValues(asked: Asked, document: Identified): Position['values'] {
  const [row = []] = indexRows({ ...asked.index, fields: asked.ordering }, document)
  return row
}

function sealOf(
  { name }: Collection,
  { index, equals, from, to, isDescending }: Asked,
  { values, id }: Position,
): string {
  const sealed = [name, index.name, equals, from ?? null, to ?? null, isDescending, values, id]
  return createHash('sha256').update(JSON.stringify(sealed)).digest('base64url').slice(0, 22)
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
