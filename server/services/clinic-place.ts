import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Role } from '#schemas/person.ts'
import type { Desk } from './desk.ts'

const clinicRoles = ['clinician', 'clinic-manager', 'clinic-administrator'] as const satisfies readonly Role[]
export type ClinicRole = (typeof clinicRoles)[number]

/** The clinic somebody works in, and whether they work there as a clinician. */
export type ClinicPlace = {
  readonly clinicId: string
  readonly role: ClinicRole
  readonly isClinician: boolean
}

/** Where somebody of a clinic works; null for everybody else. Whoever has several roles works as a clinician first. */
export function clinicPlaceOf(actor: Actor): ClinicPlace | null {
  if (actor.kind !== 'person') return null
  const [first] = clinicRoles.flatMap((role) =>
    actor.memberships
      .filter((membership) => membership.role === role)
      .map(({ organisationId }) => ({ clinicId: organisationId, role, isClinician: role === 'clinician' })),
  )
  return first ?? null
}

/** The clinic whose lists somebody may read. */
export async function openClinic({ gate }: Desk, actor: Actor) {
  const opened = await gate.open({ actor, action: 'read', section: 'caseload' }, {})
  const place = clinicPlaceOf(actor)
  return opened.ok && place ? done<ClinicPlace>(place) : refused('not-found')
}

/** Whether somebody is shut out from a child on a list of the clinic. */
export function isShutOut(actor: Actor, { ties }: Pick<Child, 'ties'>): boolean {
  return (
    actor.kind === 'person' && ties.some(({ personId, bar }) => personId === actor.personId && bar !== null)
  )
}
