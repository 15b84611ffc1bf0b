import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Collection, Identified } from './define-collection.ts'
import type { Stored } from './records.ts'
import { fits, nextDocument } from './stored-document.ts'

export type Change<T extends Identified, Refusal extends string> = (current: Stored<T>) => Outcome<T, Refusal>

/** What a change makes of a document: at the next revision, or at the same one when there is nothing to write. */
export function appliedChange<T extends Identified, Refusal extends string>(
  collection: Collection<T>,
  current: Stored<T>,
  change: Change<T, Refusal>,
): Outcome<Stored<T>, Refusal | 'too-large'> {
  // Taken first: a change that alters the document in place is then seen as one that made a new one.
  const { rev, ...fields } = current
  const { id } = current
  const before = JSON.stringify(fields)
  const outcome = change(current)
  if (!outcome.ok) return outcome
  const next = nextDocument(collection, { id, rev }, outcome.value)
  const after = JSON.stringify(next)
  if (after === before) return done({ ...next, rev })
  return fits(collection, after) ? done({ ...next, rev: rev + 1 }) : refused('too-large')
}
