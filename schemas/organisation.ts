import { flagRoles } from '#questionnaires/engine/questionnaire.ts'
import { z } from 'zod'
import { marker, recordId, shortText } from './fields.ts'
import { pathways } from './referral-choices.ts'

export const organisationKinds = ['school', 'clinic', 'health-visiting', 'council'] as const

/** A school, clinic, health visiting service or council of one area. */
export const organisationShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  kind: z.enum(organisationKinds),
  name: shortText,
  phone: shortText,
  /** The child's usual stage here, for schools: early years, primary, secondary, post-16. */
  stage: z.enum(['EY', 'PRI', 'SEC', 'P16']).nullable(),
  /** The pathways a clinic takes. */
  pathways: z.array(z.enum(pathways)).max(12),
  /** Addresses for roles that hold no account here, such as the attendance lead; told only that there is a task. */
  roleContacts: z
    .array(z.strictObject({ role: z.enum(flagRoles), email: shortText }))
    .max(20)
    .exactOptional(),
  marker,
})
export type Organisation = Readonly<z.infer<typeof organisationShape>>
