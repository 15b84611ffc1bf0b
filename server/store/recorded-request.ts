import type { Child } from '#schemas/child.ts'
import type { Referral } from '#schemas/referral.ts'
import { StoreError } from './store-error.ts'

/** A request and the child it is about, as the quality of records looks at them. */
export type RecordedRequest = {
  readonly referral: Pick<Referral, 'childId' | 'events' | 'groups'>
  readonly child: Pick<Child, 'id' | 'givenName' | 'familyName' | 'birthDate' | 'diedOn'>
}

/** A stored request as it was written; refuses, by throwing, what is no document. */
export function writtenRequest(value: unknown): RecordedRequest['referral'] {
  if (!isRequest(value)) throw new StoreError('stored-shape-mismatch', 'a request')
  return value
}

/** A stored child as it was written; refuses, by throwing, what is no document. */
export function writtenChild(value: unknown): RecordedRequest['child'] {
  if (!isChild(value)) throw new StoreError('stored-shape-mismatch', 'a child')
  return value
}

// Written by this room alone, from a document that was checked; checking a whole area again would be most of the work.
function isRequest(value: unknown): value is RecordedRequest['referral'] {
  return typeof value === 'object' && value !== null && 'events' in value
}

function isChild(value: unknown): value is RecordedRequest['child'] {
  return typeof value === 'object' && value !== null && 'birthDate' in value
}
