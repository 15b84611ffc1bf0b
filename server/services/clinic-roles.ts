import type { Actor } from '#schemas/actor.ts'
import type { Role } from '#schemas/person.ts'
import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { transitionOf } from '#server/referrals/transitions.ts'

const atTheClinic: Readonly<Partial<Record<Role, readonly ReferralRole[]>>> = {
  clinician: ['triage', 'assessor'],
  'clinic-administrator': ['administrator'],
  'clinic-manager': ['manager'],
}

/** In which roles somebody speaks about a request at its clinic; none for people who do not work there. */
export function clinicRolesOf(
  actor: Actor,
  { clinicId }: Pick<Referral, 'clinicId'>,
): readonly ReferralRole[] {
  if (actor.kind !== 'person') return []
  return actor.memberships
    .filter(({ organisationId }) => organisationId === clinicId)
    .flatMap(({ role }) => atTheClinic[role] ?? [])
}

/** The role in which somebody may record a move; null when none of theirs is in its row. A manager may put any move right. */
export function roleFor(
  type: ReferralEventType,
  roles: readonly ReferralRole[],
  isCorrection: boolean,
): ReferralRole | null {
  if (isCorrection && roles.includes('manager')) return 'manager'
  return transitionOf(type).who.find((role) => roles.includes(role)) ?? null
}
