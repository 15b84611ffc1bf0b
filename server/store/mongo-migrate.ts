import type { Model } from 'mongoose'
import type { Collection, Index } from './define-collection.ts'
import { isDuplicate } from './mongo-duplicate.ts'
import { hasEveryField, pathOf } from './mongo-filter.ts'
import { nameOfIndex } from './mongo-index-name.ts'
import type { MongoDocument } from './mongo-records.ts'
import { StoreError } from './store-error.ts'

// Only indexes named this way are ours to drop; one made by hand stays.
const ours = /^(unique|index)[.]/

/** Makes the declared indexes and drops those of ours that are declared no more. */
export async function migrateIndexes(model: Model<MongoDocument>, collection: Collection): Promise<void> {
  const wanted = collection.indexes.map(indexDescription)
  await makeIndexes(model, wanted)
  const names = new Set(wanted.map(({ name }) => name))
  for (const name of await indexNames(model)) {
    if (ours.test(name) && !names.has(name)) await model.collection.dropIndex(name)
  }
}

async function makeIndexes(
  model: Model<MongoDocument>,
  wanted: ReturnType<typeof indexDescription>[],
): Promise<void> {
  await model.createCollection()
  if (wanted.length === 0) return
  try {
    await model.collection.createIndexes(wanted)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new StoreError('duplicate-in-store', model.collection.name)
  }
}

function indexDescription(index: Index) {
  const name = nameOfIndex(index)
  const key = Object.fromEntries(index.fields.map((field) => [pathOf(field), 1]))
  if (!index.isUnique) return { name, key: { ...key, _id: 1 } }
  return { name, key, unique: true, partialFilterExpression: hasEveryField(index.fields) }
}

async function indexNames(model: Model<MongoDocument>): Promise<readonly string[]> {
  const indexes = await model.collection.listIndexes().toArray()
  return indexes.map(({ name }) => String(name))
}
