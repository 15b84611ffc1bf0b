import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { z } from 'zod'
import { day, recordId, shortText } from './fields.ts'

/** One service of the local offer: for which needs and ages, how people come to it, and when somebody last checked. */
export const offerShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  name: shortText,
  strands: z.array(z.enum(strandIds)).min(1).max(10),
  /** Years of age, both included. */
  ages: z.strictObject({ from: z.number().int().min(0).max(25), to: z.number().int().min(0).max(25) }),
  /** Open to anyone who comes, or by referral. */
  access: z.enum(['open', 'referral']),
  /** Takes only children who have a diagnosis. */
  needsDiagnosis: z.boolean(),
  /** Takes new people now. */
  isTaking: z.boolean(),
  placesPerYear: z.number().int().min(0).nullable(),
  checkedOn: day,
})
export type Offer = Readonly<z.infer<typeof offerShape>>
