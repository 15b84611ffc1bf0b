import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Parts } from './parts.ts'

type Message = Pick<OutboxEntry, 'kind' | 'channel' | 'to' | 'locale' | 'params'> &
  Partial<Pick<OutboxEntry, 'notBefore' | 'dedupeKey'>>

/** A message that waits in the outbox of the document whose change it tells of; due now unless it says when. */
export function newMessage({ newId, now }: Pick<Parts, 'newId' | 'now'>, message: Message): OutboxEntry {
  const id = newId('m')
  return {
    id,
    dedupeKey: id,
    notBefore: now(),
    attempts: 0,
    sentAt: null,
    gaveUpAt: null,
    providerId: null,
    lastError: null,
    ...message,
  }
}
