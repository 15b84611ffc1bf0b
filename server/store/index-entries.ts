import { type Index, type IndexField } from './define-collection.ts'
import { sortKey, type IndexValue } from './sort-key.ts'
import { StoreError } from './store-error.ts'

const longestValues = 1024

/** The rows a document has in an index: none when a field is missing, one for each value when a field is a list. */
export function indexRows(index: Index, document: object): readonly (readonly IndexValue[])[] {
  return index.fields
    .map((field) => valuesAt(field, document))
    .reduce<readonly (readonly IndexValue[])[]>(
      (before, values) => before.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    )
}

/** Refuses index values whose key would be longer than an engine takes. */
export function requireShort(index: Index, values: readonly IndexValue[]): void {
  if (sortKey(values).length > longestValues) throw new StoreError('index-value-too-long', index.name)
}

function valuesAt({ path }: IndexField, document: object): readonly IndexValue[] {
  return [...new Set(deepValues(document, path))].filter(isIndexValue)
}

function deepValues(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => deepValues(element, path))
  const [field, ...deeper] = path
  if (field === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  const held: unknown = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined
  return deepValues(held, deeper)
}

function isIndexValue(value: unknown): value is IndexValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
