import { z } from 'zod'

const key = z.string().min(1).max(200)
const days = z.number().nonnegative()

/** An estimate as a family first read it in a month, kept so that it can be held against what came. It names a referral, never a child. */
export const givenEstimateShape = z.strictObject({
  id: key,
  areaId: key,
  referralId: key,
  episodeId: key,
  asOf: z.iso.date(),
  waitedDays: z.int().nonnegative(),
  method: z.enum(['recent-waits', 'pace', 'seen-so-far', 'none']),
  // The middle half in days from `asOf`, and the months that were shown; null when there was no estimate.
  days: z.strictObject({ low: days, high: days }).nullable(),
  shown: z
    .strictObject({ fromMonths: z.int().nonnegative(), toMonths: z.int().nonnegative().nullable() })
    .nullable(),
  shownAt: z.iso.datetime(),
})
export type GivenEstimate = Readonly<z.infer<typeof givenEstimateShape>>
