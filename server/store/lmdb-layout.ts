import { open, type Database, type RootDatabase } from 'lmdb'
import type { Collection, Identified } from './define-collection.ts'
import { indexRows } from './index-entries.ts'
import { sortKey } from './sort-key.ts'

/** Five tables in one LMDB folder, all with byte keys that start with the collection's name. */
export interface LmdbTables {
  readonly root: RootDatabase<string, Buffer>
  /** collection, id → the document and its revision, as JSON */
  readonly documents: Database<string, Buffer>
  /** collection, index, values, id → id */
  readonly entries: Database<string, Buffer>
  /** collection, unique index, values → id */
  readonly uniques: Database<string, Buffer>
  /** collection, id → what counting reads of it */
  readonly counted: Database<string, Buffer>
  /** collection → the indexes its entries were made for */
  readonly declarations: Database<string, Buffer>
}

const table = { keyEncoding: 'binary', encoding: 'string' } as const

/** Opens the folder so that a commit is on disk before it is answered. */
export function openTables(path: string): LmdbTables {
  // With overlapping sync a commit is answered when visible and flushed afterwards: fast, but not our promise.
  const root = open<string, Buffer>({ path, noSubdir: false, overlappingSync: false, maxDbs: 8, ...table })
  const named = (name: string) => root.openDB<string, Buffer>(name, table)
  return {
    root,
    documents: named('documents'),
    entries: named('entries'),
    uniques: named('uniques'),
    counted: named('counted'),
    declarations: named('declarations'),
  }
}

/** Where a document is kept; without an id, where the collection begins. */
export function documentKey(collection: Collection, id?: string): Buffer {
  return sortKey(id === undefined ? [collection.name] : [collection.name, id])
}

/** The keys under which a document is found, and those it alone may hold, with the index that says so. */
export function keysOf(collection: Collection, document: Identified) {
  const rows = collection.indexes.flatMap((index) =>
    indexRows(index, document).map((values) => ({ index, base: [collection.name, index.name, ...values] })),
  )
  return {
    entries: rows.map(({ base }) => sortKey([...base, document.id])),
    uniques: rows
      .filter(({ index }) => index.isUnique)
      .map(({ index, base }) => ({ index, key: sortKey(base) })),
  }
}
