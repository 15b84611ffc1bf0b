import { z } from 'zod'
import { instant, recordId, shortText } from './fields.ts'

const key = z.string().min(1).max(120)

/** How many people aged 0 to 25 live in an area in one year, by group, and who says so. */
export const residentsShape = z.strictObject({
  id: key,
  areaId: recordId,
  year: z.number().int().min(2000).max(2100),
  source: shortText,
  rows: z
    .array(z.strictObject({ by: key, group: key, residents: z.number().int().min(0).max(10_000_000) }))
    .max(500),
  keptBy: recordId,
  keptAt: instant,
})
export type Residents = Readonly<z.infer<typeof residentsShape>>
