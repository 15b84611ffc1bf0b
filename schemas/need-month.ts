import { z } from 'zod'
import { instant } from './fields.ts'

const key = z.string().min(1).max(120)

/**
 * What profiles say of needs in one month of an area, and how many of those needs nothing is done for yet: protected before
 * it was written, never changed after. No child can be found from it.
 */
export const needMonthShape = z.strictObject({
  id: key,
  areaId: key,
  /** First day of the month; what stands is read at the end of its last day. */
  month: z.iso.date(),
  madeAt: instant,
  cells: z
    .array(
      z.strictObject({
        indicator: key,
        dims: z.record(key, key),
        /** Shown as it was published a month before. */
        isCarried: z.boolean(),
        shown: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('shown'), value: z.number() }),
          z.strictObject({
            kind: z.literal('hidden'),
            why: z.enum(['too-few', 'not-crossed', 'unknown-kind']),
          }),
        ]),
      }),
    )
    .max(2000),
})
export type NeedMonth = Readonly<z.infer<typeof needMonthShape>>
