import { z } from 'zod'
import { instant, recordId } from './fields.ts'

/** One read or write of a child: who, what and why; no names, no answers. Append-only. */
export const accessEntryShape = z.strictObject({
  id: recordId,
  at: instant,
  areaId: recordId,
  /** Null for what is about an area: figures that left as a file. */
  childId: recordId.nullable(),
  actorId: z.string().max(60),
  role: z.string().max(40),
  action: z.string().max(40),
  section: z.string().max(60),
  purpose: z.string().max(60),
  decision: z.enum(['allowed', 'refused']),
  rule: z.string().max(120),
})
export type AccessEntry = Readonly<z.infer<typeof accessEntryShape>>
