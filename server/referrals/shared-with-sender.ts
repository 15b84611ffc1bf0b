import type { EventOf } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder } from './fold-events.ts'

/** What a family agrees to or takes back while a request goes on (pathways 1.9, case 8). */
export const sharingWithSchool = 'share_with_school'

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
 * other does not begin (pathways 1.9, case 9).
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
