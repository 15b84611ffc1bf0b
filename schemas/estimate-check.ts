import { z } from 'zod'

const key = z.string().min(1).max(200)
const whole = z.int().nonnegative()

/** How an area's earlier estimates did, at the start of a quarter: how many could be judged by then, and how many held. */
export const estimateCheckShape = z.strictObject({
  id: key,
  areaId: key,
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  checkedOn: z.iso.date(),
  judged: whole,
  held: whole,
  earlier: whole,
  later: whole,
})
