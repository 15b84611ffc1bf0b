import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { slots } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { heldSlot, newSlot } from './new-slot.ts'
import { freedBy, settleTime, takeFreed, timeOf } from './settle-time.ts'

type Restoring = { readonly referralId: string; readonly entry: ReferralEvent; readonly personId: string }

/**
 * Records the taking out of an entry with the time of its appointment in hand: the time is taken back first, so that nobody can book it
 * in between, and let go again when the record refuses. Refused `time-given-away` when it is somebody else's by now.
 */
export async function restoringTime<Value>(
  desk: Desk,
  restoring: Restoring,
  record: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const { referralId, entry, personId } = restoring
  const slotId = timeOf(entry)
  if (slotId === null || entry.type === 'appointment_booked') return record()
  const change = { changedBy: personId, changedAt: desk.now() }
  const freed = await takeFreed(desk, freedBy(entry), change)
  if (!freed.ok) return freed
  const held = await holdTime(desk, slotId, change)
  const recorded = held.ok ? await record() : held
  if (recorded.ok) return recorded
  await settleTime(desk, { referralId, slotId, personId })
  const slot = await desk.store.records(slots).get(slotId)
  if (freed.value && slot?.state === 'ended') await letGo(desk, freedBy(entry), change)
  return recorded
}

type Change = { readonly changedBy: string; readonly changedAt: string }

// A time whose clinician has another at the same moment by now cannot stand again.
async function holdTime({ store, now }: Desk, slotId: string, change: Change): Promise<Outcome<unknown>> {
  const held = await store
    .records(slots)
    .mutate(slotId, (slot) =>
      done(slot.state === 'ended' ? { ...heldSlot(slot, londonDay(now())), ...change } : slot),
    )
  return held.ok || held.refusal === 'not-found' ? done(null) : refused('time-given-away')
}

async function letGo({ store }: Desk, freedId: string, change: Change): Promise<void> {
  await store.records(slots).mutate(freedId, (slot) => done(newSlot({ ...slot, ...change })))
}
