import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Claim, Settlement } from './outbox-source.ts'

/**
 * The entry taken for one attempt, or null when it may not be taken: it has left, was given up, is not due,
 * or somebody else has taken it since it was read.
 */
export function claimEntry(entry: OutboxEntry, { attempt, now, leaseUntil }: Claim): OutboxEntry | null {
  if (isFinished(entry) || entry.attempts !== attempt - 1) return null
  if (Date.parse(entry.notBefore) > Date.parse(now)) return null
  return { ...entry, attempts: attempt, notBefore: leaseUntil }
}

/** The entry after an attempt. One that has left stays so, and an attempt that was overtaken changes nothing else. */
export function settleEntry(entry: OutboxEntry, settlement: Settlement): OutboxEntry {
  if (entry.sentAt !== null) return entry
  if (settlement.kind === 'sent') return withSent(entry, settlement)
  if (entry.gaveUpAt !== null || entry.attempts !== settlement.attempt) return entry
  if (settlement.kind === 'wait') {
    return { ...entry, notBefore: settlement.notBefore, lastError: settlement.lastError ?? entry.lastError }
  }
  return { ...withoutSecret(entry), gaveUpAt: settlement.gaveUpAt, lastError: settlement.lastError }
}

// A slow answer may come after others gave up: what left has left.
function withSent(entry: OutboxEntry, sent: Settlement & { readonly kind: 'sent' }): OutboxEntry {
  return {
    ...withoutSecret(entry),
    sentAt: sent.sentAt,
    providerId: sent.providerId,
    gaveUpAt: null,
    lastError: null,
  }
}

// A link that lets somebody in stands here only until it has left: afterwards its hash alone is kept.
function withoutSecret(entry: OutboxEntry): OutboxEntry {
  const { link } = entry.params
  if (link === undefined) return entry
  return { ...entry, params: { ...entry.params, link: link.replace(/\/i\/[^/?#]+$/, '/i/') } }
}

function isFinished({ sentAt, gaveUpAt }: OutboxEntry): boolean {
  return sentAt !== null || gaveUpAt !== null
}
