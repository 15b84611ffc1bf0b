import type { Referral } from '#schemas/referral.ts'
import type { ReferralFacts } from '#server/access/facts.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { isOpen } from '#server/referrals/states.ts'

/** What the decision needs to know of a referral, derived from its events. */
export function referralFacts({
  id,
  childId,
  clinicId,
  fromOrganisationId,
  events,
}: Referral): ReferralFacts {
  const episodes = foldEvents(events)
  return {
    id,
    childId,
    clinicId,
    fromOrganisationId,
    isSent: episodes.some(({ receivedOn }) => receivedOn !== null),
    closedOn: episodes.some(({ state }) => isOpen(state))
      ? null
      : (episodes
          .flatMap(({ closedOn }) => closedOn ?? [])
          .sort()
          .at(-1) ?? null),
    isAccepted: eventsInOrder(events).some(({ type }) => type === 'accepted'),
  }
}
