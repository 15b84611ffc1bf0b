import type { Collection, Identified } from './define-collection.ts'
import type { Stored } from './records.ts'
import { parsedDocument } from './stored-document.ts'

/** Reads the JSON of a document; what was read lately is given again, the very same and unchangeable. */
export type ReadText = <T extends Identified>(
  collection: Collection<T>,
  id: string,
  text: string,
) => Stored<T>

interface Read<T extends Identified = Identified> {
  readonly collection: Collection<T>
  readonly text: string
  readonly document: Stored<T>
}

/**
 * Most pages read again what the page before has read, and holding a document to its shape costs more than all else about it.
 * The text is part of the key: the same text is the same document, whichever process wrote it. Keeps between one and two times
 * so many characters.
 */
export function createRecentDocuments(charactersKept = 16 * 1024 * 1024): ReadText {
  let kept = 0
  let newer = new Map<string, Read>()
  let older = new Map<string, Read>()

  function keep(key: string, read: Read): void {
    kept += read.text.length
    newer.set(key, read)
    if (kept < charactersKept) return
    older = newer
    newer = new Map()
    kept = 0
  }

  return (collection, id, text) => {
    const key = `${collection.name} ${id}`
    const known = newer.get(key)
    if (known && isSame(known, collection, text)) return known.document
    const before = older.get(key)
    const read =
      before && isSame(before, collection, text)
        ? before
        : { collection, text, document: frozen(parsedDocument(collection, text)) }
    keep(key, read)
    return read.document
  }
}

function isSame<T extends Identified>(read: Read, collection: Collection<T>, text: string): read is Read<T> {
  return read.text === text && Object.is(read.collection, collection)
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const held of Object.values(value)) frozen(held)
    Object.freeze(value)
  }
  return value
}
