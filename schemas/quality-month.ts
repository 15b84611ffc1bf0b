import { z } from 'zod'
import { instant } from './fields.ts'
import { needMonthShape } from './need-month.ts'

const key = z.string().min(1).max(120)

/** How requests of an area were recorded, as it stood at the end of a month: protected before it was written, never changed after. */
export const qualityMonthShape = z.strictObject({
  id: key,
  areaId: key,
  /** First day of the month; what stands is read at the end of its last day. */
  month: z.iso.date(),
  madeAt: instant,
  cells: needMonthShape.shape.cells,
})
export type QualityMonth = Readonly<z.infer<typeof qualityMonthShape>>
