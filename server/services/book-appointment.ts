import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot } from '#schemas/slot.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import { bookedSlot, freedSlot, newSlot } from './new-slot.ts'
import { personOf } from './person-of.ts'
import { tellFamily } from './referral-messages.ts'
import { readBooking, type TypedBooking } from './typed-booking.ts'

/** Booking as it was posted: for which request, and what was typed. */
export type Booking = { readonly referralId: string; readonly form: URLSearchParams }

/**
 * Gives a time to a child: first the time is taken, then the booking is recorded. When that is refused, the time is free again.
 * The same post twice is one booking.
 */
export async function bookAppointment(
  desk: Desk,
  actor: Actor,
  { referralId, form }: Booking,
): Promise<Outcome<{ slotId: string }>> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  const slot = await chosenSlot(desk, form, referral.clinicId)
  if (slot === 'unknown') return refused('slot-taken')
  const known = { today: londonDay(desk.now()), needsInterpreter: child.interpreter !== null, slot }
  const read = readBooking(form, known)
  if (!read.ok) return read
  const booking = read.value
  const objection = episodesRefused(referral, booking)
  if (objection) return refused(objection)
  const taken = await takeTime(desk, { booking, referral, personId: personOf(actor).personId })
  if (!taken.ok) return taken
  const outbox = await tellFamily(desk, child, 'appointment-booked')
  const kept = await desk.store
    .records(referrals)
    .mutate(referralId, (current) =>
      booked(desk, current, { slot: taken.value, booking, outbox, actorId: personOf(actor).personId }),
    )
  if (kept.ok) return done({ slotId: taken.value.id })
  await desk.store.records(slots).mutate(taken.value.id, (current) => done(freedSlot(current)))
  return kept
}

async function chosenSlot({ store }: Desk, form: URLSearchParams, clinicId: string) {
  const id = form.get('slot') ?? ''
  if (id === '' || id === 'own') return null
  const slot = await store.records(slots).get(id)
  return slot?.clinicId === clinicId ? slot : 'unknown'
}

// A repeat of a booking that is recorded already goes through, so that a double post is one.
function episodesRefused({ events }: Referral, { episodeIds, once }: TypedBooking): string | null {
  if (events.some(({ id }) => id.startsWith(`${once}:`))) return null
  const episodes = foldEvents(events).filter(({ id }) => episodeIds.includes(id))
  if (episodes.length !== episodeIds.length) return 'step-incomplete'
  if (episodes.some(({ state }) => state === 'booked')) return 'already-booked'
  return episodes.every(({ state }) => state === 'waiting') ? null : 'not-from-this-state'
}

type Taking = {
  readonly booking: TypedBooking
  readonly referral: Referral
  readonly personId: string
}

async function takeTime(desk: Desk, { booking, referral, personId }: Taking): Promise<Outcome<Stored<Slot>>> {
  const { once, episodeIds, adjustments } = booking
  const change = { changedBy: personId, changedAt: desk.now() }
  const given = {
    referralId: referral.id,
    episodeIds: [...episodeIds],
    adjustments: [...adjustments],
    once,
    ...change,
  }
  const records = desk.store.records(slots)
  if (booking.own === null) {
    return records.mutate(booking.slotId ?? '', (slot) => {
      if (slot.clinicId !== referral.clinicId) return refused('not-found')
      if (slot.once === once && slot.referralId === referral.id) return done(slot)
      if (slot.state !== 'open' || slot.on < londonDay(desk.now())) return refused('slot-taken')
      return done(bookedSlot(slot, given))
    })
  }
  const { areaId, clinicId } = referral
  const free = newSlot({ ...booking.own, id: `k_${once.slice(2, 26)}`, areaId, clinicId, ...change })
  const inserted = await records.insert(bookedSlot(free, given))
  if (inserted.ok) return inserted
  const known = inserted.refusal === 'already-exists' ? await records.get(free.id) : null
  return known?.once === once && known.referralId === referral.id ? done(known) : refused('slot-taken')
}

type Kept = {
  readonly slot: Slot
  readonly booking: TypedBooking
  readonly outbox: readonly OutboxEntry[]
  readonly actorId: string
}

function booked(desk: Desk, current: Referral, { slot, booking, outbox, actorId }: Kept): Outcome<Referral> {
  if (current.events.some(({ id }) => id.startsWith(`${booking.once}:`))) return done(current)
  const today = londonDay(desk.now())
  return booking.episodeIds.reduce<Outcome<Referral>>(
    (moved, episodeId) => {
      if (!moved.ok) return moved
      const command: ReferralCommand = {
        type: 'appointment_booked',
        role: 'administrator',
        episodeId,
        actorId,
        effectiveDate: today,
        reasonCode: null,
        note: null,
        supersedes: null,
        payload: {
          appointmentId: slot.id,
          date: slot.on,
          time: slot.time,
          mode: slot.mode,
          clinicianId: slot.clinicianId,
          adjustments: [...booking.adjustments],
          noticeGivenOn: today,
        },
      }
      const id = `${booking.once}:${episodeId}:booked`
      return recordEvent(moved.value, command, { today, now: desk.now(), id })
    },
    done({ ...current, outbox: [...current.outbox, ...outbox] }),
  )
}
