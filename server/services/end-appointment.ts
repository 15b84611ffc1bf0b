import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot } from '#schemas/slot.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { referrals, slots } from '#server/store/collections.ts'
import { endingsFor } from './appointment-choices.ts'
import type { Desk } from './desk.ts'
import { newSlot } from './new-slot.ts'
import { openAppointment, type OpenedAppointment } from './open-appointment.ts'
import { personOf } from './person-of.ts'
import { tellFamily, tellSender } from './referral-messages.ts'
import { freedTimeId, settleTime } from './settle-time.ts'
import { notPartOfMeeting } from './timeline-key.ts'
import { readEnding, type TypedEnding } from './typed-ending.ts'

/**
 * Records how an appointment ended, for each pathway it was for. A pathway the meeting was not about in the end goes back to
 * the list. Missing an appointment closes nothing; a cancelled time that is still ahead can be given to somebody else.
 */
export async function endAppointment(
  desk: Desk,
  actor: Actor,
  { slotId, form }: { readonly slotId: string; readonly form: URLSearchParams },
): Promise<Outcome<{ referralId: string }>> {
  const opened = await openAppointment(desk, { actor, action: 'write' }, slotId)
  if (!opened.ok) return opened
  const { slot, child, referral, isClinician } = opened.value
  const today = londonDay(desk.now())
  const read = readEnding(form, { today, slot })
  if (!read.ok) return read
  const typed = read.value
  const ending = { slot, typed, actorId: personOf(actor).personId }
  // The post before may have been cut off between the request and the book.
  if (isRecorded(referral, typed.once)) {
    await closeTime(desk, ending, referral.id)
    return done({ referralId: referral.id })
  }
  if (slot.state !== 'booked') return refused('another-appointment')
  if (!endingsFor({ on: slot.on, today, isClinician, child }).includes(typed.ending))
    return refused('role-may-not')
  const ended = { ...ending, outbox: await tellEnding(desk, { child, referral }, typed) }
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (current) => recorded(desk, current, ended))
  if (!kept.ok) return kept
  await closeTime(desk, ended, referral.id)
  return done({ referralId: referral.id })
}

// A family hears of a date we took back; a sender of a child who was not brought, where whoever records it says so.
async function tellEnding(
  desk: Desk,
  { child, referral }: Pick<OpenedAppointment, 'child' | 'referral'>,
  typed: TypedEnding,
): Promise<readonly OutboxEntry[]> {
  if (typed.ending === 'cancelled-by-service') return tellFamily(desk, child, 'appointment-changed')
  const isCopied = typed.ending === 'was-not-brought' && typed.checklist.copiedTo.includes('referrer')
  return isCopied ? tellSender(desk, referral, 'decision-made') : []
}

type Ended = {
  readonly slot: Slot
  readonly typed: TypedEnding
  readonly actorId: string
  readonly outbox: readonly OutboxEntry[]
}

function isRecorded({ events }: Pick<Referral, 'events'>, once: string): boolean {
  return events.some(({ id }) => id.startsWith(`${once}:`))
}

function recorded(desk: Desk, current: Referral, ended: Ended): Outcome<Referral> {
  if (isRecorded(current, ended.typed.once)) return done(current)
  const today = londonDay(desk.now())
  const episodes = foldEvents(current.events).filter(({ id }) => isAbout(id, ended))
  return episodes.reduce<Outcome<Referral>>(
    (moved, episode) => {
      if (!moved.ok) return moved
      const command = commandFor(episode, { ...ended, today })
      const id = `${ended.typed.once}:${episode.id}:${command.type}`
      return recordEvent(moved.value, command, { today, now: desk.now(), id })
    },
    done({ ...current, outbox: [...current.outbox, ...ended.outbox] }),
  )
}

function isAbout(episodeId: string, { slot, typed }: Ended): boolean {
  return (
    slot.episodeIds.includes(episodeId) || (typed.ending === 'attended' && typed.covers.includes(episodeId))
  )
}

type Telling = Ended & { readonly today: string }

function commandFor(episode: Episode, { slot, typed, actorId, today }: Telling): ReferralCommand {
  const base = { episodeId: episode.id, actorId, note: null, supersedes: null }
  // Missed on its own day, whenever that is written down; cancelled on the day somebody said so, or on its own if that came first.
  const missed = { ...base, effectiveDate: slot.on < today ? slot.on : today }
  const appointmentId = slot.id
  if (typed.ending === 'attended') {
    const met = { ...base, effectiveDate: slot.on, role: 'assessor' } as const
    if (!typed.covers.includes(episode.id))
      return {
        ...met,
        reasonCode: notPartOfMeeting,
        type: 'cancelled_by_service',
        payload: { appointmentId },
      }
    const { mode } = slot
    const { present, attendance } = typed
    const payload = { mode, present, attendance, appointmentId }
    const isFirst = episode.state === 'booked' || episode.state === 'waiting'
    return { ...met, reasonCode: null, type: isFirst ? 'first_contact_attended' : 'contact', payload }
  }
  if (typed.ending === 'was-not-brought') {
    const { checklist, contactAgainBy } = typed
    const payload = { appointmentId, ...checklist, contactAgainBy }
    return { ...missed, role: 'administrator', reasonCode: null, type: 'wnb', payload }
  }
  if (typed.ending === 'did-not-attend') {
    const payload = { appointmentId, contactAgainBy: typed.contactAgainBy }
    return { ...missed, role: 'administrator', reasonCode: null, type: 'dna', payload }
  }
  const type = typed.ending === 'cancelled-by-family' ? 'cancelled_by_family' : 'cancelled_by_service'
  return { ...missed, role: 'administrator', reasonCode: typed.reason, type, payload: { appointmentId } }
}

// The appointment stays in the book as it ended; its time, when still ahead, becomes a free one of its own. What the request says
// decides, before and after: somebody may have taken the ending out again in between.
async function closeTime(
  desk: Desk,
  { slot, typed, actorId }: Omit<Ended, 'outbox'>,
  referralId: string,
): Promise<void> {
  const settling = { referralId, slotId: slot.id, personId: actorId }
  await settleTime(desk, settling)
  const isFree =
    typed.ending === 'cancelled-by-family' || (typed.ending === 'cancelled-by-service' && typed.staysFree)
  if (!isFree || slot.on <= londonDay(desk.now())) return
  const change = { changedBy: actorId, changedAt: desk.now() }
  await desk.store.records(slots).insert(newSlot({ ...slot, ...change, id: freedTimeId(typed.once) }))
  await settleTime(desk, settling)
}
