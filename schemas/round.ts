import { strandIds } from '#questionnaires/engine/questionnaire.ts'
import { z } from 'zod'
import { day, instant, longText, marker, recordId } from './fields.ts'
import { outboxEntryShape } from './outbox-entry.ts'

/** A frozen copy of what the profile said on the day it was published: plain JSON made by questionnaires/profile. */
export const publishedProfileShape = z.strictObject({
  publishedAt: instant,
  publishedBy: recordId,
  /** The lead may hold it back from the family for 24 hours. */
  familyFrom: instant,
  scoringVersion: z.string(),
  /** The rules and the catalogue of ideas as they stood that day. */
  rulesVersion: z.string().exactOptional(),
  catalogueVersion: z.string().exactOptional(),
  contributionIds: z.array(recordId),
  marker,
})

/** What a remark may be about: an area, what somebody is good at, or what helps. */
export const remarkLines = [...strandIds, 'strengths', 'helps'] as const
export type RemarkLine = (typeof remarkLines)[number]

/** Somebody says that a line of a published profile is not true for them. It stands beside the line and changes nothing. */
export const remarkShape = z.strictObject({
  line: z.enum(remarkLines),
  by: recordId,
  viewpoint: z.enum(['home', 'self']),
  words: z.string().max(500),
  at: instant,
})
export type Remark = Readonly<z.infer<typeof remarkShape>>

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
  remarks: z.array(remarkShape).max(200).exactOptional(),
  outbox: z.array(outboxEntryShape).max(200),
  outboxDue: instant.nullable(),
  marker,
})
export type Round = Readonly<z.infer<typeof roundShape>>
