import { z } from 'zod'

/** How far something that is kept up for every record has come: which version of it every record has. */
export const upkeepMarkShape = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.int().positive(),
})
