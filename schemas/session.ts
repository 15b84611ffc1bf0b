import { z } from 'zod'
import { instant, recordId, shortText } from './fields.ts'

/** Who a session speaks for: an account, or the holder of one invitation link, alone or beside an adult. */
export const sessionSubjectShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: recordId }),
  z.strictObject({ kind: z.literal('link'), contributionId: recordId, confirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('assisted'), contributionId: recordId, openedBy: recordId }),
])

/** The truth about a sign-in; the cookie only points here. */
export const sessionShape = z.strictObject({
  id: recordId,
  subject: sessionSubjectShape,
  status: z.enum(['live', 'ended', 'stolen']),
  createdAt: instant,
  lastSeenAt: instant,
  idleMinutes: z.number().int().positive(),
  absoluteExpiry: instant,
  jti: z.string(),
  previousJti: z.string().nullable(),
  previousJtiAt: instant.nullable(),
  device: shortText,
})
export type Session = Readonly<z.infer<typeof sessionShape>>
export type SessionSubject = Session['subject']
