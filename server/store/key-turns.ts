import type { Collection } from './define-collection.ts'
import { indexRows } from './index-entries.ts'
import type { Turns } from './take-turns.ts'

/**
 * The unique keys a document would newly take, as names of turns: in one order for every document, so that no two
 * writers wait for each other.
 */
export function newKeys(collection: Collection, next: object, current: object = {}): readonly string[] {
  const held = new Set(keysOf(collection, current))
  return keysOf(collection, next).filter((key) => !held.has(key))
}

/** Does the work once it is this writer's turn for every one of the keys. */
export function inTurnOfEach<Result>(
  inTurn: Turns,
  [key, ...others]: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  return key === undefined ? work() : inTurn(key, () => inTurnOfEach(inTurn, others, work))
}

function keysOf(collection: Collection, document: object): readonly string[] {
  return collection.indexes
    .filter(({ isUnique }) => isUnique)
    .flatMap((index) =>
      indexRows(index, document).map((row) => JSON.stringify([collection.name, index.name, row])),
    )
    .sort()
}
