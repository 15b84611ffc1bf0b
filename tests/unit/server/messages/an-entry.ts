import type { OutboxEntry } from '#schemas/outbox-entry.ts'

/** An entry by email to one parent, due at midday on a working day. */
export function anEntry(parts: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: 'entry-1',
    kind: 'invitation',
    channel: 'email',
    to: 'parent@example.org',
    locale: 'en-GB',
    params: { link: 'https://needs.example.org/i/abc' },
    dedupeKey: `key-${parts.id ?? 'entry-1'}`,
    notBefore: '2026-03-03T12:00:00.000Z',
    attempts: 0,
    sentAt: null,
    gaveUpAt: null,
    providerId: null,
    lastError: null,
    ...parts,
  }
}
