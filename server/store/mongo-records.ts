import { setTimeout as pause } from 'node:timers/promises'
import { trusted, type Model } from 'mongoose'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { CheckedSearch } from './asked.ts'
import { appliedChange, type Change } from './applied-change.ts'
import { checkedSearch } from './checked-search.ts'
import type { Collection, Identified } from './define-collection.ts'
import { inTurnOfEach, newKeys } from './key-turns.ts'
import type { FirstInOrder } from './long-lists.ts'
import { nameOfIndex } from './mongo-index-name.ts'
import { duplicateKey } from './mongo-duplicate.ts'
import { searchFilter, searchOrder } from './mongo-filter.ts'
import { isWriteConflict } from './mongo-write-conflict.ts'
import { pageOf } from './page.ts'
import type { Reach } from './reach.ts'
import type { InsertRefusal, MutateRefusal, Page, Records, Search, Stored } from './records.ts'
import { fits, isId, newDocument, requireChangeable, storedDocument } from './stored-document.ts'
import type { Turns } from './take-turns.ts'

/** A document as MongoDB keeps it; its other fields are known to the collection's shape. */
export interface MongoDocument {
  readonly _id: string
  readonly rev: number
}

interface Place<T extends Identified> {
  readonly model: Model<MongoDocument>
  readonly collection: Collection<T>
  /**
   * Changes of one document queue up here, so that only other processes can come between read and write; so do writers
   * of one unique key, because an engine that checks keys by locking makes fifty of them wait for each other.
   */
  readonly inTurn: Turns
  readonly firstInOrder: FirstInOrder
}

const streamedAtOnce = 200
const attempts = 60
const longestPauseMs = 100
const longestQueryMs = 3000

/** One collection in MongoDB: every write is one document, conditional on the revision that was read. */
export function mongoRecords<T extends Identified>(place: Place<T>): Records<T> {
  const { model, collection, inTurn } = place
  return {
    async get(id) {
      return isId(id) ? read(place, id) : null
    },
    getEach: (ids) => readEach(place, ids),
    async insert(value) {
      const document = newDocument(collection, value)
      if (!fits(collection, JSON.stringify(document))) return refused('too-large')
      const stored = { ...document, rev: 1 }
      return inTurnOfEach(inTurn, newKeys(collection, stored), () => insert(place, stored))
    },
    async mutate(id, change) {
      requireChangeable(collection)
      return isId(id)
        ? inTurn(`${collection.name} ${id}`, () => mutate(place, id, change))
        : refused('not-found')
    },
    find: (indexName, search) => find(place, indexName, search),
    async count(indexName, { equals = [], from, to, most }) {
      const asked = checkedSearch(collection, indexName, { equals, from, to })
      const found = model.countDocuments(searchFilter(asked)).setOptions(planOf(asked))
      return most === undefined ? found : found.limit(most)
    },
    stream: () => streamFrom(place),
    async remove(id) {
      requireChangeable(collection)
      return isId(id) && (await model.deleteOne({ _id: id })).deletedCount === 1
    },
  }
}

async function read<T extends Identified>(
  { model, collection }: Place<T>,
  id: string,
): Promise<Stored<T> | null> {
  const found = await model.findOne({ _id: id }).maxTimeMS(longestQueryMs).lean()
  return found && fromMongo(collection, found)
}

async function readEach<T extends Identified>(
  { model, collection }: Place<T>,
  ids: readonly string[],
): Promise<readonly (Stored<T> | null)[]> {
  const asked = [...new Set(ids.filter(isId))]
  if (asked.length === 0) return ids.map(() => null)
  const found = await model
    .find({ _id: trusted({ $in: asked }) })
    .maxTimeMS(longestQueryMs)
    .lean()
  const known = new Map(found.map((document) => [document._id, fromMongo(collection, document)]))
  return ids.map((id) => known.get(id) ?? null)
}

async function insert<T extends Identified>(
  place: Place<T>,
  stored: Stored<T>,
  attempt = 1,
): Promise<Outcome<Stored<T>, InsertRefusal>> {
  try {
    await place.model.create(toMongo(stored))
    return done(stored)
  } catch (error) {
    if (isWriteConflict(error) && attempt < attempts) {
      await pauseAfter(attempt)
      return insert(place, stored, attempt + 1)
    }
    const key = duplicateKey(place.collection, error)
    // The engine names one clash of several; the id's is the one to tell, as the embedded engine does.
    return (await read(place, stored.id)) ? refused('already-exists') : refused('duplicate-key', { key })
  }
}

async function mutate<T extends Identified, Refusal extends string>(
  place: Place<T>,
  id: string,
  change: Change<T, Refusal>,
): Promise<Outcome<Stored<T>, Refusal | MutateRefusal>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const outcome = await tryMutate(place, id, change)
    if (outcome !== 'overtaken') return outcome
    await pauseAfter(attempt)
  }
  return refused('busy')
}

// Longer after each attempt, and never the same for two who met.
function pauseAfter(attempt: number): Promise<void> {
  return pause(Math.random() * Math.min(longestPauseMs, 2 ** attempt))
}

async function tryMutate<T extends Identified, Refusal extends string>(
  place: Place<T>,
  id: string,
  change: Change<T, Refusal>,
): Promise<Outcome<Stored<T>, Refusal | MutateRefusal> | 'overtaken'> {
  const current = await read(place, id)
  if (!current) return refused('not-found')
  const { rev } = current
  const outcome = appliedChange(place.collection, current, change)
  if (!outcome.ok || outcome.value.rev === rev) return outcome
  const keys = newKeys(place.collection, outcome.value, current)
  return inTurnOfEach(place.inTurn, keys, () => replace(place, rev, outcome.value))
}

async function replace<T extends Identified>(
  { model, collection }: Place<T>,
  rev: number,
  next: Stored<T>,
): Promise<Outcome<Stored<T>, 'duplicate-key'> | 'overtaken'> {
  try {
    const { matchedCount } = await model.replaceOne({ _id: next.id, rev }, toMongo(next))
    return matchedCount === 1 ? done(next) : 'overtaken'
  } catch (error) {
    if (isWriteConflict(error)) return 'overtaken'
    return refused('duplicate-key', { key: duplicateKey(collection, error) })
  }
}

async function find<T extends Identified>(
  { model, collection, firstInOrder }: Place<T>,
  indexName: string,
  search: Search,
): Promise<Page<T>> {
  const asked = checkedSearch(collection, indexName, search)
  const found = await firstInOrder(asked, asked.limit + 1, reachOf(model, collection.name))
  return pageOf(
    collection,
    asked,
    found.map((document) => fromMongo(collection, document)),
  )
}

function reachOf(model: Model<MongoDocument>, collection: string): Reach<MongoDocument> {
  return {
    collection,
    first: (search, most) =>
      model
        .find(searchFilter(search))
        .sort(searchOrder(search))
        .limit(most)
        .setOptions(planOf(search))
        .lean(),
    howMany: (search, most) =>
      model.countDocuments(searchFilter(search)).limit(most).setOptions(planOf(search)),
  }
}

// An engine that thinks little of an index may read a million documents instead. A unique index holds not every document it could
// be asked for, and is left to the engine.
function planOf({ index }: CheckedSearch) {
  return { maxTimeMS: longestQueryMs, ...(!index.isUnique && { hint: nameOfIndex(index) }) }
}

async function* streamFrom<T extends Identified>({ model, collection }: Place<T>): AsyncGenerator<Stored<T>> {
  let reached = ''
  for (;;) {
    const beyond = { _id: trusted({ $gt: reached }) }
    const batch = await model
      .find(beyond)
      .sort({ _id: 1 })
      .limit(streamedAtOnce)
      .maxTimeMS(longestQueryMs)
      .lean()
    const last = batch.at(-1)
    if (!last) return
    for (const document of batch) yield fromMongo(collection, document)
    reached = last._id
  }
}

function toMongo<T extends Identified>({ id, ...fields }: Stored<T>) {
  return { _id: id, ...fields }
}

function fromMongo<T extends Identified>(
  collection: Collection<T>,
  { _id, ...fields }: MongoDocument,
): Stored<T> {
  return storedDocument(collection, { id: _id, ...fields })
}
