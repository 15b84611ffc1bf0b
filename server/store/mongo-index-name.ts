import type { Index } from './define-collection.ts'
import { pathOf } from './mongo-filter.ts'

/** How an index is called in the database: the name tells the fields, so that one with other fields is another index. */
export function nameOfIndex({ name, isUnique, fields }: Index): string {
  return `${isUnique ? 'unique' : 'index'}.${name}:${fields.map(pathOf).join()}`
}
