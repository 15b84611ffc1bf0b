import { z } from 'zod'
import { instant, recordId } from './fields.ts'

/** What somebody sent after their session had ended: sealed, kept for 24 hours and given back after sign-in. */
export const keptPostShape = z.strictObject({
  id: recordId,
  /** `person:<id>` or `contribution:<id>`. */
  owner: z.string().max(80),
  path: z.string().max(300),
  sealed: z.string(),
  keptAt: instant,
  expiresAt: instant,
})
