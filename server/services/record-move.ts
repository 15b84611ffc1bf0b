import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { EventOf, ReferralCommand, ReferralEventType } from '#schemas/referral-event.ts'
import type { Letter, Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import type { AreaRules, EpisodeElsewhere } from '#server/referrals/move-facts.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { isOpen } from '#server/referrals/states.ts'
import { referrals } from '#server/store/collections.ts'
import { rulesOf } from './area-rules.ts'
import { clinicRolesOf, roleFor } from './clinic-roles.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { spreadDeath, takeBackDeath } from './record-death.ts'
import { episodesElsewhere, referralsOf } from './referral-records.ts'
import { tellFamily, tellWholeClinic } from './referral-messages.ts'
import { timeOf } from './settle-time.ts'
import { seenOf } from './triage-page.ts'

/** One kind of move with what has to be said about it; what each must say is in docs/states.md. */
export type Move = {
  readonly [Type in ReferralEventType]: { readonly type: Type; readonly payload: EventOf<Type>['payload'] }
}[ReferralEventType]

/**
 * A move as somebody asks for it. `once` comes from the page (`newId('e')`), so that a double post is one event; `episodeIds` names
 * every pathway it is about, one event each; `on` is the ISO day it happened. `seen` is what the page showed (`seenOf`), where
 * somebody else's move in between must not be overlooked.
 */
export type Moving = {
  readonly referralId: string
  readonly episodeIds: readonly string[]
  readonly once: string
  readonly on: string
  readonly move: Move
  readonly reasonCode?: string | null
  readonly note?: string | null
  readonly supersedes?: string | null
  readonly letters?: readonly Letter[]
  readonly seen?: string
}

/** What came of it: the pathways of this request that are open and that the move was not about, for the page to ask about. */
export type Moved = { readonly rev: number; readonly notAbout: readonly string[] }

/**
 * Records any move of the table for the people of the clinic: the role is the one they work in there, the table and the guards
 * decide, and what is refused is in the access log with its reason and changes nothing.
 */
export async function recordMove(desk: Desk, actor: Actor, moving: Moving): Promise<Outcome<Moved>> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId: moving.referralId })
  if (!opened.ok) return opened
  const { referral, grant } = opened.value
  const roles = referral ? clinicRolesOf(actor, referral) : []
  if (!referral || roles.length === 0) return refused('not-found')
  const role = roleFor(moving.move.type, roles, (moving.supersedes ?? null) !== null)
  const whole = { ...opened.value, referral }
  const moved =
    role === null
      ? refused('role-may-not', { event: moving.move.type })
      : await keepMove(desk, { opened: whole, role, actorId: personOf(actor).personId }, moving)
  if (moved.ok && role !== null)
    await afterwards(desk, { opened: whole, role, actorId: personOf(actor).personId }, moving)
  if (!moved.ok)
    await desk.gate.noteRefusal(asking, whole, `${grant.rule}:${moving.move.type}:${moved.refusal}`)
  return moved
}

/** Who says it, and by which grant the request was opened. */
export type Saying = {
  readonly opened: OpenedReferral
  readonly role: ReferralRole
  readonly actorId: string
}

/** Records a move on a request that is open already, by whichever grant; for the family, the young person and the sender too. */
export async function keepMove(desk: Desk, saying: Saying, moving: Moving): Promise<Outcome<Moved>> {
  if (!/^e_[a-z0-9]{8,32}$/.test(moving.once) || moving.episodeIds.length === 0)
    return refused('step-incomplete')
  const { referral, grant } = saying.opened
  const around = {
    area: await rulesOf(desk.store, referral, londonDay(desk.now())),
    elsewhere: episodesElsewhere(await referralsOf(desk.store, grant), referral.id),
    told: await whoMustKnow(desk, saying.opened, moving),
  }
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (current) => moved(desk, current, { ...moving, ...saying, ...around }))
  if (!kept.ok) return kept.refusal === 'duplicate-key' ? refused('pathway-already-open') : kept
  const open = foldEvents(kept.value.events).filter(({ state }) => isOpen(state))
  const notAbout = open.filter(({ id }) => !moving.episodeIds.includes(id)).map(({ pathway }) => pathway)
  return done({ rev: kept.value.rev, notAbout })
}

// What one request tells reaches further than its own document.
async function afterwards(
  desk: Desk,
  { opened, role, actorId }: Saying,
  { move, on, once }: Moving,
): Promise<void> {
  if (move.type === 'deceased')
    await spreadDeath(desk, opened, { on, once, role, actorId, payload: move.payload })
  if (move.type === 'reinstated') await takeBackDeath(desk, opened.child.id)
}

type Whole = Moving &
  Saying & {
    readonly area: AreaRules
    readonly elsewhere: readonly EpisodeElsewhere[]
    readonly told: readonly OutboxEntry[]
  }

/** Whether an event was recorded by an earlier post of the same page. */
export function isRepeat(eventId: string, once: string): boolean {
  return once !== '' && eventId.startsWith(`${once}:`)
}

// A post that was recorded before is asked again of the room, which knows its own events: nothing changes, nothing is told twice.
function moved(desk: Desk, current: Referral, whole: Whole): Outcome<Referral> {
  const { once, seen, episodeIds, told } = whole
  const isReplay = current.events.some(({ id }) => id.startsWith(`${once}:`))
  if (!isReplay && seen !== undefined && seen !== seenOf(current)) return refused('changed-since-read')
  const letters = withLetters(current.letters, isReplay ? [] : (whole.letters ?? []))
  const all = episodeIds.reduce<Outcome<Referral>>(
    (referral, episodeId) => (referral.ok ? step(desk, referral.value, { whole, episodeId }) : referral),
    done({ ...current, letters }),
  )
  if (!all.ok || isReplay || told.length === 0) return all
  return done(refreshReferral({ ...all.value, outbox: [...all.value.outbox, ...told] }, desk.now()))
}

type OfEpisode = { readonly whole: Whole; readonly episodeId: string }

function step(desk: Desk, referral: Referral, { whole, episodeId }: OfEpisode): Outcome<Referral> {
  const { area, elsewhere, once, move } = whole
  const facts = {
    today: londonDay(desk.now()),
    now: desk.now(),
    id: `${once}:${episodeId}:${move.type}`,
    elsewhere,
    area,
  }
  return recordEvent(referral, commandOf(whole, episodeId), facts)
}

function commandOf(whole: Whole, episodeId: string): ReferralCommand {
  const { move, on, role, actorId, reasonCode = null, note = null, supersedes = null } = whole
  return { ...move, episodeId, effectiveDate: on, role, actorId, reasonCode, note, supersedes }
}

function withLetters(kept: readonly Letter[], added: readonly Letter[]): Letter[] {
  return [...kept, ...added.filter(({ id }) => kept.every((letter) => letter.id !== id))]
}

// A change that cannot wait goes to everybody at the clinic who can act the same day.
async function whoMustKnow(desk: Desk, { child, referral }: OpenedReferral, moving: Moving) {
  const { id, clinicId, events } = referral
  const { move } = moving
  const isDateAhead = isAboutDateAhead(events, moving, londonDay(desk.now()))
  if (move.type === 'entry_withdrawn' && isDateAhead) return tellFamily(desk, child, 'appointment-changed')
  if (move.type !== 'risk_changed' || move.payload.urgency !== 'same_day') return []
  return tellWholeClinic(desk, clinicId, { kind: 'safety-task', path: `/clinic/waiting/${id}` })
}

// A family that was told of a day to come hears when the entry behind it is taken out.
function isAboutDateAhead(events: Referral['events'], { supersedes = null }: Moving, today: string): boolean {
  const entry = events.find(({ id }) => id === supersedes)
  const slotId = entry ? timeOf(entry) : null
  return events.some(
    (event) =>
      event.type === 'appointment_booked' &&
      slotId !== null &&
      event.payload.appointmentId === slotId &&
      event.payload.date >= today,
  )
}
