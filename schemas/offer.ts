import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { z } from 'zod'
import { day, instant, recordId, shortText } from './fields.ts'

export const offerAccess = ['open', 'referral'] as const

const offered = {
  name: shortText,
  strands: z.array(z.enum(strandIds)).min(1).max(strandIds.length),
  /** Where in the area it can be had, in words; left out where that is everywhere. */
  where: shortText.exactOptional(),
  /** Years of age, both included. */
  ages: z.strictObject({ from: z.number().int().min(0).max(25), to: z.number().int().min(0).max(25) }),
  /** Open to anyone who comes, or by referral. */
  access: z.enum(offerAccess),
  /** Takes only children who have a diagnosis. */
  needsDiagnosis: z.boolean(),
  /** Takes new people now. */
  isTaking: z.boolean(),
  placesPerYear: z.number().int().min(0).max(100_000).nullable(),
  /** The last day it could be had; left out while it can. */
  endedOn: day.exactOptional(),
  checkedOn: day,
}

/** What an offer was before it was changed, and who changed it when. */
const earlierShape = z.strictObject({ ...offered, until: instant, by: recordId })

/** One service of the local offer: for which needs and ages, how people come to it, and when somebody last checked. */
export const offerShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  ...offered,
  /** The versions before this one, oldest first. */
  earlier: z.array(earlierShape).max(200).exactOptional(),
})
export type Offer = Readonly<z.infer<typeof offerShape>>
export type EarlierOffer = Readonly<z.infer<typeof earlierShape>>
