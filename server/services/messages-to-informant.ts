import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Contribution } from '#schemas/contribution.ts'

/** The last message to the person who is asked; news for staff waits in the same outbox and is not it. */
export function lastToInformant({ outbox }: Pick<Contribution, 'outbox'>): OutboxEntry | null {
  return outbox.findLast(isToInformant) ?? null
}

/** The outbox without what has not left yet for the person who is asked, at an instant; news for staff stays. */
export function withoutWaiting(
  { outbox }: Pick<Contribution, 'outbox'>,
  now: string,
): Pick<Contribution, 'outbox' | 'outboxDue'> {
  const entries = outbox.map((entry) =>
    isToInformant(entry) && entry.sentAt === null && entry.gaveUpAt === null
      ? { ...entry, gaveUpAt: now, lastError: 'taken back' }
      : entry,
  )
  return { outbox: entries, outboxDue: outboxDueAt(entries) }
}

function isToInformant({ kind }: OutboxEntry): boolean {
  return kind === 'invitation' || kind === 'reminder'
}
