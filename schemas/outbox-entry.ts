import { z } from 'zod'

/** What a message is about; the words say there is news, never what. */
export const messageKinds = [
  'invitation',
  'reminder',
  'someone-answered',
  'profile-ready',
  'plan-review-due',
  'information-asked',
  'decision-made',
  'referral-received',
  'appointment-booked',
  'appointment-changed',
  'list-task',
  'safety-task',
  'safety-late',
  'link-locked',
  'follow-invitation',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const messageChannels = ['email', 'sms', 'letter'] as const
export type MessageChannel = (typeof messageChannels)[number]

/**
 * A message kept in the same document as the change it tells of, until it has left.
 * `params` hold addresses and dates only: no names of children, answers or conditions.
 */
export const outboxEntryShape = z.strictObject({
  id: z.string(),
  kind: z.enum(messageKinds),
  channel: z.enum(messageChannels),
  to: z.string().max(320),
  locale: z.string().max(35),
  params: z.record(z.string(), z.string().max(2000)),
  dedupeKey: z.string().max(200),
  notBefore: z.iso.datetime(),
  attempts: z.number().int().min(0),
  sentAt: z.iso.datetime().nullable(),
  gaveUpAt: z.iso.datetime().nullable(),
  providerId: z.string().nullable(),
  lastError: z.string().max(500).nullable(),
})
export type OutboxEntry = Readonly<z.infer<typeof outboxEntryShape>>

/** When the worker has something to do for this document (earliest notBefore of an entry not yet sent), or null. */
export function outboxDueAt(entries: readonly OutboxEntry[]): string | null {
  const waiting = entries.filter((entry) => entry.sentAt === null && entry.gaveUpAt === null)
  return waiting.map((entry) => entry.notBefore).sort()[0] ?? null
}

/** The entries after a death: what has not left never does, no letter, no text, no survey. */
export function withNothingToSend(entries: readonly OutboxEntry[], now: string): OutboxEntry[] {
  return entries.map((entry) =>
    entry.sentAt === null && entry.gaveUpAt === null
      ? { ...entry, gaveUpAt: now, lastError: 'deceased' }
      : entry,
  )
}
