import type { EventOf } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder } from './fold-events.ts'

/** What a family agrees to or takes back while a request goes on. */
export const sharingWithSchool = 'share_with_school'

/** Where a request comes from that a family or a young person sent themselves: no organisation of the area. */
export const fromFamily = 'family'

/** Whether a family or a young person sent a request themselves. */
export function isFromFamily({ fromOrganisationId }: Pick<Referral, 'fromOrganisationId'>): boolean {
  return fromOrganisationId === fromFamily
}

/** Where a request comes from that came on paper or from another service: nobody who uses this one. */
export const fromOutside = 'outside'

/** Whether a request came on paper or from another service, so that whoever sent it reads nothing here. */
export function isFromOutside({ fromOrganisationId }: Pick<Referral, 'fromOrganisationId'>): boolean {
  return fromOrganisationId === fromOutside
}

/** Who works with a child and may hear of a request. */
export type Hearer = 'school' | 'health'

/**
 * The requests school or health hears of, each as it may be read there (`sharedWithSender`). Of one the family sent itself they hear
 * once the clinic has asked them for something, and not before.
 */
export function heardBy<Kept extends Pick<Referral, 'events' | 'letters' | 'fromOrganisationId'>>(
  referrals: readonly Kept[],
  hearer: Hearer,
): readonly Kept[] {
  return referrals.map(sharedWithSender).filter((referral) => isHeardBy(referral, hearer))
}

/** Whether school or health has been asked for something about a request the family sent, or sent it themselves. */
export function isHeardBy(
  referral: Pick<Referral, 'events' | 'fromOrganisationId'>,
  hearer: Hearer,
): boolean {
  if (!isFromFamily(referral)) return true
  return eventsInOrder(referral.events).some(
    (event) => event.type === 'info_requested' && event.payload.askedOf === hearer,
  )
}

/** The ISO day on which the family took back that whoever sent a request hears how it goes on; null while they do. */
export function sharingEndedOn(referral: Pick<Referral, 'events'>): string | null {
  return endOfSharing(referral)?.effectiveDate ?? null
}

/** A request as its sender may read it: what had been recorded when the family ended it, and the letters of the days before. */
export function sharedWithSender<Kept extends Pick<Referral, 'events' | 'letters'>>(referral: Kept): Kept {
  const end = endOfSharing(referral)
  if (end === null) return referral
  const events = referral.events.filter(({ recordedAt }) => recordedAt <= end.recordedAt)
  return { ...referral, events, letters: referral.letters.filter(({ on }) => on < end.effectiveDate) }
}

/**
 * Whether somebody of the family may begin sharing again: whoever ended it, and the young person themself. What one parent ended, the
 * other does not begin.
 */
export function mayShareAgain(
  referral: Pick<Referral, 'events'>,
  by: { readonly actorId: string; readonly role: 'family' | 'young_person' },
): boolean {
  const end = endOfSharing(referral)
  return end === null || by.role === 'young_person' || end.actorId === by.actorId
}

function endOfSharing({ events }: Pick<Referral, 'events'>): EventOf<'consent_changed'> | null {
  const said = eventsInOrder(events).flatMap((event) =>
    event.type === 'consent_changed' && event.payload.scope === sharingWithSchool ? [event] : [],
  )
  const last = said.at(-1)
  return last && !last.payload.given ? last : null
}
