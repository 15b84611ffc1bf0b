import type { Child } from '#schemas/child.ts'
import type { Referral } from '#schemas/referral.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'

type Beginning = Pick<Referral, 'id' | 'clinicId' | 'fromOrganisationId' | 'referrerId'> & {
  readonly child: Child
  readonly groups: NonNullable<Referral['groups']>
  readonly now: string
}

/** A request to which nothing has happened yet: nobody agreed, nothing was written, and it stands on no list. */
export function blankReferral({ child, now, ...beginning }: Beginning): Referral {
  return {
    ...beginning,
    areaId: child.areaId,
    childId: child.id,
    birthDate: child.birthDate,
    reference: beginning.id.slice(-8).toUpperCase(),
    pack: null,
    evidence: [],
    agreement: null,
    events: [],
    letters: [],
    outbox: [],
    outboxDue: null,
    claim: null,
    ...nowhereOnAList,
    createdAt: now,
    updatedAt: now,
  }
}
