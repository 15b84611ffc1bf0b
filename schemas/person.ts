import { z } from 'zod'
import { day, instant, locale, marker, recordId, shortText } from './fields.ts'

/** Roles say what kind of act; ties to a child say for whom. */
export const roles = [
  'senco',
  'teacher',
  'safeguarding-lead',
  'health-visitor',
  'clinician',
  'clinic-administrator',
  'clinic-manager',
  'commissioner',
  'area-administrator',
  'parent',
  'young-person',
] as const
export type Role = (typeof roles)[number]

export const membershipShape = z.strictObject({
  organisationId: recordId,
  role: z.enum(roles),
  state: z.enum(['proposed', 'confirmed', 'ended']),
  from: day,
  until: day.nullable(),
})
export type Membership = Readonly<z.infer<typeof membershipShape>>

/** Somebody with an account: staff, clinic and area people by membership; parents and young people by their ties to a child. */
export const personShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  name: shortText,
  /** Lower case; the key a person signs in with. */
  email: z.string().max(320),
  phone: shortText.nullable(),
  locale,
  status: z.enum(['active', 'closed']),
  passwordHash: z.string().max(400).nullable(),
  /** `parent` or `young-person` for people without a membership. */
  familyRole: z.enum(['parent', 'young-person']).nullable(),
  memberships: z.array(membershipShape).max(20),
  signIn: z.strictObject({ failures: z.number().int().min(0), shutUntil: instant.nullable() }),
  marker,
})
export type Person = Readonly<z.infer<typeof personShape>>
