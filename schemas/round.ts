import { z } from 'zod'
import { day, instant, longText, marker, recordId } from './fields.ts'
import { outboxEntryShape } from './outbox-entry.ts'

/** A frozen copy of what the profile said on the day it was published: plain JSON made by questionnaires/profile. */
export const publishedProfileShape = z.strictObject({
  publishedAt: instant,
  publishedBy: recordId,
  /** The lead may hold it back from the family for 24 hours (security.md 2.4). */
  familyFrom: instant,
  scoringVersion: z.string(),
  contributionIds: z.array(recordId),
  marker,
})

/** One time of asking everybody about one child. */
export const roundShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  childId: recordId,
  number: z.number().int().min(1),
  questionnaire: z.string(),
  openedOn: day,
  openedBy: recordId,
  closedOn: day.nullable(),
  /** Why the lead asked: printed on the board for staff only. */
  purpose: longText.nullable(),
  published: publishedProfileShape.nullable(),
  outbox: z.array(outboxEntryShape).max(200),
  outboxDue: instant.nullable(),
  marker,
})
export type Round = Readonly<z.infer<typeof roundShape>>
