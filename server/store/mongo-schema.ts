import { Schema } from 'mongoose'
import type { z } from 'zod'
import type { Collection } from './define-collection.ts'
import { shapePart, type LeafKind } from './shape-part.ts'

const { Mixed } = Schema.Types

// `type` is a word records use, so mongoose is told to look for `$type`, which no record can hold.
const strictly = {
  strict: 'throw',
  strictQuery: 'throw',
  minimize: false,
  typeKey: '$type',
  id: false,
} as const

const leafTypes = {
  string: String,
  number: Number,
  boolean: Boolean,
  null: Mixed,
  anything: Mixed,
} as const satisfies Record<LeafKind, unknown>

/** The mongoose schema of a collection, drawn from its one shape; `id` is kept as MongoDB's `_id`. */
export function mongoSchema(collection: Collection): Schema {
  const { id, ...fields } = fieldTypes(collection.shape)
  const names = {
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    collection: collection.name,
  } as const
  return new Schema({ _id: id, rev: Number, ...fields }, { ...strictly, ...names })
}

function fieldTypes(shape: z.core.$ZodType): Record<string, object> {
  const part = shapePart(shape)
  const fields = part.kind === 'object' ? Object.entries(part.fields) : []
  // An absent list stays absent: mongoose would put an empty one in its place.
  return Object.fromEntries(
    fields.map(([name, field]) => [name, { $type: fieldType(field), default: undefined }]),
  )
}

// A choice between several kinds is left to the shape, which has checked it before it comes here.
function fieldType(shape: z.core.$ZodType): object {
  const part = shapePart(shape)
  if (part.kind === 'leaf') return leafTypes[part.of]
  if (part.kind === 'object') return new Schema(fieldTypes(shape), { ...strictly, _id: false })
  if (part.kind === 'list') return [fieldType(part.element)]
  if (part.kind !== 'choice') return Mixed
  const [only, ...others] = part.options
  return only && others.length === 0 ? fieldType(only) : Mixed
}
