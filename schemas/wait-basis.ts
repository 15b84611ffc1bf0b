import { z } from 'zod'
import { pathways, priorities } from './referral-choices.ts'

const whole = z.int().nonnegative()
const key = z.string().min(1).max(120)

/** First contacts at a wait of so many days, of how many followed then. */
const curveStepShape = z.strictObject({ days: whole, atRisk: whole, seen: whole })

/**
 * What estimates of one month stand on, for one area, pathway and priority: counts only, no child. Kept as they were, so that
 * an estimate shown can be worked out again later.
 */
export const waitBasisShape = z.strictObject({
  id: key,
  areaId: key,
  pathway: z.enum(pathways),
  priority: z.enum(priorities),
  // The last day of a month; the basis serves the month after it.
  asOf: z.iso.date(),
  // How waits ended in the last 13, 26 or 52 weeks; null when even a year saw too few first contacts.
  recent: z
    .strictObject({
      weeks: z.union([z.literal(13), z.literal(26), z.literal(52)]),
      steps: z.array(curveStepShape).max(20_000),
    })
    .nullable(),
  pace: z.strictObject({
    // First contacts in each of the last 13 weeks, the oldest first, without urgent ones (unless this is the urgent list).
    seenByWeek: z.array(whole).length(13),
    // Children of a higher priority who wait, and how many such join in 13 weeks and so come first.
    higherWaiting: whole,
    higherJoined: whole,
    // Children of this priority who wait, by days waited, the longest first.
    waiting: z.array(z.strictObject({ days: whole, children: whole })).max(20_000),
  }),
  // The share seen by days since receipt, where only that is known of earlier years.
  status: z.array(z.strictObject({ days: whole, children: whole, seen: z.number().min(0).max(1) })).max(2000),
  facts: z.strictObject({ waiting: whole, seenInThreeMonths: whole, longestSeenDays: whole.nullable() }),
})
export type WaitBasis = Readonly<z.infer<typeof waitBasisShape>>
