import { z } from 'zod'
import { localityIds } from './episode-row.ts'
import { instant, recordId, shortText } from './fields.ts'

/**
 * The parts of an area as it names them itself, and in which of them each school and service is. What a number stands for is never
 * changed to something else: published months name it.
 */
export const localitiesShape = z.strictObject({
  /** The area's own id: there is one of these for each area. */
  id: recordId,
  names: z.array(z.strictObject({ id: z.enum(localityIds), name: shortText })).max(localityIds.length),
  places: z.array(z.strictObject({ organisationId: recordId, locality: z.enum(localityIds) })).max(5000),
  keptBy: recordId,
  keptAt: instant,
})
export type Localities = Readonly<z.infer<typeof localitiesShape>>
