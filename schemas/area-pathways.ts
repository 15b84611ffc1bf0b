import { z } from 'zod'
import { evidenceItemShape } from './evidence-item.ts'
import { instant, recordId } from './fields.ts'
import { measureSetIds } from './measure-set.ts'
import { contactModes, pathways, referralSources } from './referral-choices.ts'

const date = z.iso.date()
const days = z.number().int().min(1).max(366)

/** What an area promises on one pathway, and the rules that are its own. Days are calendar days unless they say working days. */
export const pathwayPromisesShape = z.strictObject({
  /** From receipt to being opened by somebody, and to a decision. */
  openWithinDays: days,
  decideWithinDays: days,
  /** The days the panel meets; a decision may be made between them. */
  panelDates: z.array(date).max(60),
  /** Who may send a request online. A request on paper is always received, whoever sent it. */
  permittedReferrers: z.array(z.enum(referralSources)).min(1),
  minimumAgeMonths: z.number().int().min(0).max(216).nullable(),
  /** Longer back-dating of a receipt needs a reason. */
  backdatingDays: z.number().int().min(0).max(90),
  /** Working days after asking for information: a reminder, a second channel, back to the people who decide. */
  informationWorkingDays: z.strictObject({ remind: days, secondChannel: days, decideAnyway: days }),
  checkInEveryDays: days,
  answerWithinDays: days,
  /** Working days in which a clinician looks at an answer that says something changed. */
  lookWithinWorkingDays: days,
  supportWithinDays: days,
  /** Which first meeting moves a child into assessment here. */
  firstContact: z.strictObject({
    modes: z.array(z.enum(contactModes)).min(1),
    parentOnlyCounts: z.boolean(),
  }),
  measureSet: z.enum(measureSetIds),
})
export type PathwayPromises = Readonly<z.infer<typeof pathwayPromisesShape>>

/**
 * One version of an area's pathways. A version is never changed: a new one takes its place from a day on, and every request
 * names the version it was received under.
 */
export const areaPathwaysShape = z.strictObject({
  id: z.string().min(1).max(120),
  areaId: recordId,
  version: z.number().int().min(1),
  from: date,
  madeBy: recordId.nullable(),
  madeAt: instant,
  promises: z.record(z.enum(pathways), pathwayPromisesShape),
  evidence: z.array(evidenceItemShape).max(80),
})
export type AreaPathways = Readonly<z.infer<typeof areaPathwaysShape>>
