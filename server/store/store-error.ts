export type StoreErrorCode =
  | 'append-only'
  | 'bad-collection'
  | 'bad-cursor'
  | 'bad-id'
  | 'bad-limit'
  | 'bad-search'
  | 'bad-value'
  | 'broken-index'
  | 'duplicate-in-store'
  | 'id-changed'
  | 'index-value-too-long'
  | 'rev-changed'
  | 'shape-mismatch'
  | 'store-closed'
  | 'stored-shape-mismatch'
  | 'unknown-collection'
  | 'unknown-field'
  | 'unknown-index'

/** A mistake of the caller or a broken store: nothing was written. What people can cause is an Outcome instead. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, where: string) {
    super(`${code}: ${where}`)
    this.code = code
  }
}
