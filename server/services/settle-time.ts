import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot, SlotEnding } from '#schemas/slot.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { freedSlot, heldSlot } from './new-slot.ts'
import { notPartOfMeeting } from './timeline-key.ts'

const endingOf: ReadonlyMap<ReferralEventType, SlotEnding> = new Map([
  ['first_contact_attended', 'attended'],
  ['contact', 'attended'],
  ['wnb', 'was-not-brought'],
  ['dna', 'did-not-attend'],
  ['cancelled_by_family', 'cancelled-by-family'],
  ['cancelled_by_service', 'cancelled-by-service'],
])

/** The time of a clinic an entry is about, or null. */
export function timeOf({ payload }: ReferralEvent): string | null {
  return 'appointmentId' in payload ? payload.appointmentId : null
}

/** The id of the free time that a cancelled one leaves behind, by the page the cancelling was sent from. */
export function freedTimeId(once: string): string {
  return `k_${once.slice(2, 28)}free`
}

type Settling = { readonly referralId: string; readonly slotId: string | null; readonly personId: string }

/**
 * Brings the time of an appointment into line with what the entries of its request say, and again when the request changed meanwhile.
 * A time that is free or another request's by now stays so.
 */
export async function settleTime(desk: Desk, settling: Settling): Promise<void> {
  const { referralId, slotId, personId } = settling
  if (slotId === null) return
  const referral = await desk.store.records(referrals).get(referralId)
  if (!referral) return
  const change = { changedBy: personId, changedAt: desk.now() }
  await closeFreed(desk, { referral, slotId, change })
  await desk.store.records(slots).mutate(slotId, (slot) => {
    if (slot.referralId !== referralId) return done(slot)
    return done({ ...settled(slot, referral, londonDay(desk.now())), ...change })
  })
  const since = await desk.store.records(referrals).get(referralId)
  if (since && since.rev !== referral.rev) await settleTime(desk, settling)
}

function settled(slot: Slot, { events }: Referral, today: string): Slot {
  const episodeIds = foldEvents(events).flatMap(({ id, appointment }) =>
    appointment?.id === slot.id ? [id] : [],
  )
  if (episodeIds.length > 0) return heldSlot({ ...slot, episodeIds }, today)
  const last = eventsInOrder(events).findLast(
    (event) => timeOf(event) === slot.id && endingOf.has(event.type) && event.reasonCode !== notPartOfMeeting,
  )
  const ending = last ? (endingOf.get(last.type) ?? null) : null
  return ending === null ? freedSlot(slot) : { ...slot, state: 'ended', openAt: null, clash: null, ending }
}

type Change = Pick<Slot, 'changedBy' | 'changedAt'>
type Freed = { readonly referral: Referral; readonly slotId: string; readonly change: Change }

// An appointment that stands again takes back the free time its cancelling had left.
async function closeFreed(desk: Desk, { referral: { events }, slotId, change }: Freed): Promise<void> {
  const counting = new Set(eventsInOrder(events))
  const undone = events.filter((event) => timeOf(event) === slotId && !counting.has(event))
  for (const id of new Set(undone.map(freedBy))) await takeFreed(desk, id, change)
}

/** The id of the free time an entry left behind, if it cancelled one. */
export function freedBy({ id }: Pick<ReferralEvent, 'id'>): string {
  return freedTimeId(id.split(':')[0] ?? '')
}

/** Takes back a free time that a cancelled one left behind: whether there was one to take; refused when it is somebody else's by now. */
export async function takeFreed(
  { store }: Desk,
  id: string,
  change: Change,
): Promise<Outcome<boolean, 'time-given-away'>> {
  const closed = { state: 'closed', openAt: null, clash: null, closedBecause: 'other' } as const
  const taken = await store
    .records(slots)
    .mutate(id, (slot) =>
      slot.state === 'open' ? done({ ...slot, ...change, ...closed }) : refused(slot.state),
    )
  if (taken.ok) return done(true)
  return taken.refusal === 'booked' || taken.refusal === 'ended' ? refused('time-given-away') : done(false)
}
