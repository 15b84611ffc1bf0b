import type { Referral } from '#schemas/referral.ts'
import type { ReferralFacts } from '#server/access/facts.ts'

/** What the decision needs to know of a referral, derived from its events. */
export function referralFacts({
  id,
  childId,
  clinicId,
  fromOrganisationId,
  receivedOn,
  events,
}: Referral): ReferralFacts {
  return {
    id,
    childId,
    clinicId,
    fromOrganisationId,
    isSent: receivedOn !== null,
    isAccepted: events.some(({ type }) => type === 'accepted'),
  }
}
