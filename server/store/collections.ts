import type { Collection } from './define-collection.ts'

/** Every collection of the service, one row each. */
export const collections: readonly Collection[] = []
