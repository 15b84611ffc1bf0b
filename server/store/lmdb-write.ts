import { refused } from '#schemas/outcome.ts'
import type { Collection, Identified } from './define-collection.ts'
import { documentKey, keysOf, type LmdbTables } from './lmdb-layout.ts'
import type { Stored } from './records.ts'
import { parsedDocument } from './stored-document.ts'

/** The document as the running transaction, or else the last commit, sees it. */
export function readDocument<T extends Identified>(
  tables: LmdbTables,
  collection: Collection<T>,
  id: string,
) {
  const text = tables.documents.get(documentKey(collection, id))
  return text === undefined ? null : parsedDocument(collection, text)
}

/** The refusal when another document holds one of this one's unique keys. */
export function takenKey(tables: LmdbTables, collection: Collection, document: Identified) {
  const taken = keysOf(collection, document).uniques.find(({ key }) => {
    const holder = tables.uniques.get(key)
    return holder !== undefined && holder !== document.id
  })
  return taken ? refused('duplicate-key', { key: taken.index.name }) : null
}

/** Writes a document with its index entries; runs inside a transaction, after every check. */
export function writeDocument<T extends Identified>(
  tables: LmdbTables,
  collection: Collection<T>,
  document: Stored<T>,
): void {
  const { id } = document
  tables.documents.putSync(documentKey(collection, id), JSON.stringify(document))
  addEntries(tables, collection, document)
}

export function addEntries<T extends Identified>(
  tables: LmdbTables,
  collection: Collection<T>,
  document: T,
): void {
  const { entries, uniques } = keysOf(collection, document)
  for (const key of entries) tables.entries.putSync(key, document.id)
  for (const { key } of uniques) tables.uniques.putSync(key, document.id)
  if (collection.counted)
    tables.counted.putSync(documentKey(collection, document.id), collection.counted.written(document))
}

/** Takes index entries and unique keys away; runs inside a transaction. */
export function removeKeys(tables: LmdbTables, { entries, uniques }: ReturnType<typeof keysOf>): void {
  for (const key of entries) tables.entries.removeSync(key)
  for (const { key } of uniques) tables.uniques.removeSync(key)
}
