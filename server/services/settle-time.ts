import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot, SlotEnding } from '#schemas/slot.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import { freedSlot, heldSlot } from './new-slot.ts'

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

/** Whether the time an entry cancelled has been given to somebody else since, so that the appointment cannot stand again. */
export async function isTimeGivenAway(store: Store, { id, type }: ReferralEvent): Promise<boolean> {
  if (type !== 'cancelled_by_family' && type !== 'cancelled_by_service') return false
  const freed = await store.records(slots).get(freedTimeId(id.split(':')[0] ?? ''))
  return freed?.state === 'booked' || freed?.state === 'ended'
}

type Settling = { readonly referralId: string; readonly slotId: string | null; readonly personId: string }

/** Brings the time of an appointment into line with what the entries of its request say, after one of them was taken out. */
export async function settleTime(desk: Desk, { referralId, slotId, personId }: Settling): Promise<void> {
  if (slotId === null) return
  const referral = await desk.store.records(referrals).get(referralId)
  if (!referral) return
  const change = { changedBy: personId, changedAt: desk.now() }
  await closeFreed(desk.store, { referral, slotId, change })
  await desk.store
    .records(slots)
    .mutate(slotId, (slot) => done({ ...settled(slot, referral, londonDay(desk.now())), ...change }))
}

function settled(slot: Slot, { events }: Referral, today: string): Slot {
  const episodeIds = foldEvents(events).flatMap(({ id, appointment }) =>
    appointment?.id === slot.id ? [id] : [],
  )
  if (episodeIds.length > 0) return heldSlot({ ...slot, episodeIds }, today)
  const last = eventsInOrder(events).findLast(
    (event) => timeOf(event) === slot.id && endingOf.has(event.type),
  )
  const ending = last ? (endingOf.get(last.type) ?? null) : null
  return ending === null ? freedSlot(slot) : { ...slot, state: 'ended', openAt: null, clash: null, ending }
}

type Freed = {
  readonly referral: Referral
  readonly slotId: string
  readonly change: Pick<Slot, 'changedBy' | 'changedAt'>
}

// An appointment that stands again takes back the free time its cancelling had left.
async function closeFreed(store: Store, { referral: { events }, slotId, change }: Freed): Promise<void> {
  const counting = new Set(eventsInOrder(events))
  const undone = events.filter((event) => timeOf(event) === slotId && !counting.has(event))
  const ids = undone.map(({ id }) => freedTimeId(id.split(':')[0] ?? ''))
  const records = store.records(slots)
  for (const id of new Set(ids)) {
    const freed = await records.get(id)
    if (freed?.state !== 'open') continue
    await records.mutate(id, (slot) =>
      done({ ...slot, ...change, state: 'closed', openAt: null, clash: null, closedBecause: 'other' }),
    )
  }
}
