import { z } from 'zod'
import { day, instant, longText, marker, recordId, shortText } from './fields.ts'

/** What a family or teacher says of a suggestion; `did-not-help` is remembered for 12 months. */
export const ticks = ['want-to-try', 'doing', 'helped', 'did-not-help', 'not-for-us'] as const
export type Tick = (typeof ticks)[number]

/** What a review says of each action, and what comes after the cycle (SEND Code of Practice 2015, 6.53–6.56). */
export const reviewDecisions = ['keep', 'change', 'stop'] as const
export const nextSteps = ['another-cycle', 'more-help', 'step-down'] as const

export const actionShape = z.strictObject({
  id: recordId,
  suggestionId: z.string().max(60).nullable(),
  /** Own words; null when the suggestion's words say it. */
  text: longText.nullable(),
  strand: z.string().max(3),
  /** The need level of the strand, 0–4, when the action was chosen: a tick of `did-not-help` is remembered with it. */
  level: z.number().int().min(0).max(4),
  setting: z.enum(['school', 'home', 'health']),
  owner: shortText,
  startOn: day.nullable(),
  reviewOn: day,
  ticks: z.array(z.strictObject({ by: recordId, at: instant, tick: z.enum(ticks) })).max(200),
  review: z.strictObject({ decision: z.enum(reviewDecisions), because: longText, on: day }).nullable(),
})
export type PlanAction = Readonly<z.infer<typeof actionShape>>

/** One Assess–Plan–Do–Review cycle (SEND Code of Practice 2015). */
export const cycleShape = z.strictObject({
  number: z.number().int().min(1),
  roundId: recordId,
  assessedOn: day,
  plannedOn: day,
  reviewOn: day,
  childWants: longText,
  goals: z
    .array(
      z.strictObject({
        id: recordId,
        strand: z.string().max(3),
        text: longText,
        howWeKnow: longText,
        now: shortText,
      }),
    )
    .max(12),
  actions: z.array(actionShape).max(60),
  review: z
    .strictObject({
      on: day,
      by: recordId,
      childWords: longText,
      familyWords: longText,
      next: z.enum(nextSteps),
    })
    .nullable(),
})
export type Cycle = Readonly<z.infer<typeof cycleShape>>

/** The support plan of one child: all its cycles, the newest last. */
export const planShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  childId: recordId,
  cycles: z.array(cycleShape).min(1).max(60),
  marker,
})
export type Plan = Readonly<z.infer<typeof planShape>>
