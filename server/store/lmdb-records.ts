import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { appliedChange, type Change } from './applied-change.ts'
import { checkedSearch } from './checked-search.ts'
import type { Collection, Identified } from './define-collection.ts'
import { countIds, findIds } from './lmdb-find.ts'
import { documentKey, keysOf, type LmdbTables } from './lmdb-layout.ts'
import { readDocument, removeKeys, takenKey, writeDocument } from './lmdb-write.ts'
import { pageOf } from './page.ts'
import type { InsertRefusal, MutateRefusal, Page, Records, Search, Stored } from './records.ts'
import { afterPrefix } from './sort-key.ts'
import { StoreError } from './store-error.ts'
import { fits, isId, newDocument, parsedDocument, requireChangeable } from './stored-document.ts'
import type { ReadText } from './recent-documents.ts'
import type { UntilClosed } from './until-closed.ts'

interface Place<T extends Identified> {
  readonly tables: LmdbTables
  readonly readText: ReadText
  readonly collection: Collection<T>
  readonly untilClosed: UntilClosed
}

const streamedAtOnce = 200

/** One collection in LMDB: every write is one transaction over the document, its index entries and unique keys. */
export function lmdbRecords<T extends Identified>(place: Place<T>): Records<T> {
  const { tables, collection, untilClosed } = place
  const written = <Result>(work: () => Result) => untilClosed.write(() => tables.root.transaction(work))
  return {
    async get(id) {
      untilClosed.requireOpen()
      return Promise.resolve(isId(id) ? recentDocument(place, id) : null)
    },
    async getEach(ids) {
      untilClosed.requireOpen()
      return Promise.resolve(ids.map((id) => (isId(id) ? recentDocument(place, id) : null)))
    },
    async insert(value) {
      const document = newDocument(collection, value)
      if (!fits(collection, JSON.stringify(document))) return refused('too-large')
      const stored = { ...document, rev: 1 }
      return written(() => insertNow(place, stored))
    },
    // The write lock is held across processes while `change` runs, so no other write can come between.
    async mutate(id, change) {
      requireChangeable(collection)
      return isId(id) ? written(() => mutateNow(place, id, change)) : refused('not-found')
    },
    async find(indexName, search) {
      untilClosed.requireOpen()
      return Promise.resolve(findNow(place, indexName, search))
    },
    async count(indexName, { equals = [], from, to, most }) {
      untilClosed.requireOpen()
      const asked = checkedSearch(collection, indexName, { equals, from, to })
      return Promise.resolve(countIds(tables, collection, { asked, most }))
    },
    stream: () => streamFrom(place),
    async remove(id) {
      requireChangeable(collection)
      return isId(id) && written(() => removeNow(place, id))
    },
  }
}

// Nobody may change what several readers share; a change is given a copy of its own.
function recentDocument<T extends Identified>(
  { tables, collection, readText }: Place<T>,
  id: string,
): Stored<T> | null {
  const text = tables.documents.get(documentKey(collection, id))
  return text === undefined ? null : readText(collection, id, text)
}

function insertNow<T extends Identified>(
  { tables, collection }: Place<T>,
  stored: Stored<T>,
): Outcome<Stored<T>, InsertRefusal> {
  if (readDocument(tables, collection, stored.id)) return refused('already-exists')
  const taken = takenKey(tables, collection, stored)
  if (taken) return taken
  writeDocument(tables, collection, stored)
  return done(stored)
}

function mutateNow<T extends Identified, Refusal extends string>(
  { tables, collection }: Place<T>,
  id: string,
  change: Change<T, Refusal>,
): Outcome<Stored<T>, Refusal | MutateRefusal> {
  const current = readDocument(tables, collection, id)
  if (!current) return refused('not-found')
  const { rev } = current
  const keysBefore = keysOf(collection, current)
  const outcome = appliedChange(collection, current, change)
  if (!outcome.ok || outcome.value.rev === rev) return outcome
  const taken = takenKey(tables, collection, outcome.value)
  if (taken) return taken
  removeKeys(tables, keysBefore)
  writeDocument(tables, collection, outcome.value)
  return outcome
}

function removeNow<T extends Identified>({ tables, collection }: Place<T>, id: string): boolean {
  const current = readDocument(tables, collection, id)
  if (!current) return false
  removeKeys(tables, keysOf(collection, current))
  tables.counted.removeSync(documentKey(collection, id))
  return tables.documents.removeSync(documentKey(collection, id))
}

// Entries and documents are read in one turn of the event loop, which is one snapshot.
function findNow<T extends Identified>(place: Place<T>, indexName: string, search: Search): Page<T> {
  const { tables, collection } = place
  const asked = checkedSearch(collection, indexName, search)
  const found = findIds(tables, collection, asked).map((id) => {
    const document = recentDocument(place, id)
    if (!document) throw new StoreError('broken-index', `${collection.name}.${indexName}`)
    return document
  })
  return pageOf(collection, asked, found)
}

async function* streamFrom<T extends Identified>({
  tables,
  collection,
  untilClosed,
}: Place<T>): AsyncGenerator<Stored<T>> {
  const end = afterPrefix(documentKey(collection))
  let reached = documentKey(collection)
  for (;;) {
    untilClosed.requireOpen()
    const range = { start: reached, exclusiveStart: true, end, limit: streamedAtOnce }
    const batch = Array.from(tables.documents.getRange(range), ({ value }) =>
      parsedDocument(collection, value),
    )
    const last = batch.at(-1)
    if (!last) return
    yield* batch
    reached = documentKey(collection, last.id)
    await Promise.resolve()
  }
}
