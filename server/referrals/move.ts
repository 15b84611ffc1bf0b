import { instantAfter } from '#schemas/calendar.ts'
import { outboxDueAt, withNothingToSend } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralCommand, ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { countedEpisodes } from './counted-episodes.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'
import { guards } from './guards.ts'
import type { Moment, MoveFacts, MoveRefusal } from './move-facts.ts'
import { momentOf } from './moment-of.ts'
import { neverAllowed, type Objection } from './never-allowed.ts'
import { refusalWhereItStands } from './refusal-where-it-stands.ts'
import { referralIndex } from './referral-index.ts'
import { episodesStartedBy } from './started-episodes.ts'
import { transitionOf } from './transitions.ts'

/**
 * The referral with one more event, if the table, its guards and the things that may never happen allow it.
 * The same id twice records one event. Corrections name the event they replace; nothing is taken away.
 */
export function recordEvent(
  referral: Referral,
  command: ReferralCommand,
  facts: MoveFacts,
): Outcome<Referral, MoveRefusal> {
  const earlier = referral.events.find(({ id }) => id === facts.id)
  if (earlier) return isSameCommand(earlier, command) ? done(referral) : refused('id-used-for-another-event')
  const event: ReferralEvent = { ...command, id: facts.id, recordedAt: stampAfter(referral, facts.now) }
  const objection = neverAllowed(referral, command, facts) ?? objectionTo(momentOf(referral, event, facts))
  if (objection) return refused(objection.refusal, objection.details)
  const moved = withEvents(referral, [event, ...episodesStartedBy(referral, event)])
  const contradicted = newlyOutOfPlace(referral, moved) ?? newlyRefused(referral, moved, facts)
  if (contradicted !== undefined) return refused('contradicts-later-event', { event: contradicted })
  return done(refreshed(moved, event))
}

/** The referral with its derived keys and message times brought up to date; for a first write and after any change. */
export function refreshReferral(referral: Referral, now: string): Referral {
  return {
    ...referral,
    ...referralIndex(referral),
    episodes: countedEpisodes(referral),
    outboxDue: outboxDueAt(referral.outbox),
    updatedAt: now,
  }
}

function objectionTo(moment: Moment): Objection | null {
  const { command, episode } = moment
  const where = refusalWhereItStands(episode, command.type)
  if (where) return { refusal: where, details: { state: episode.state } }
  const refusal = refusalOfGuards(moment)
  return refusal ? { refusal } : null
}

function refusalOfGuards(moment: Moment): MoveRefusal | null {
  for (const guard of transitionOf(moment.command.type).guards) {
    const refusal = guards[guard](moment)
    if (refusal) return refusal
  }
  return null
}

function isSameCommand(event: ReferralEvent, command: ReferralCommand): boolean {
  const { type, episodeId, effectiveDate, actorId } = command
  return (
    event.type === type &&
    event.episodeId === episodeId &&
    event.effectiveDate === effectiveDate &&
    event.actorId === actorId
  )
}

// Recording times of one referral only ever rise, so that what was done second never sorts first.
function stampAfter({ events }: Referral, now: string): string {
  const last =
    events
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1) ?? null
  return instantAfter(now, last)
}

function withEvents(referral: Referral, added: readonly ReferralEvent[]): Referral {
  return { ...referral, events: [...referral.events, ...added] }
}

function newlyOutOfPlace(before: Referral, after: Referral): string | undefined {
  const known = new Set(outOfPlace(before))
  return outOfPlace(after).find((id) => !known.has(id))
}

// An entry that is taken out may be what a later one rested on: urgent on the proposal of a colleague, an answer on a worry.
function newlyRefused(before: Referral, after: Referral, facts: MoveFacts): string | undefined {
  if (after.events.at(-1)?.type !== 'entry_withdrawn') return undefined
  const isRefusedIn = (referral: Referral) => (event: ReferralEvent) =>
    refusalOfGuards(momentOf(referral, event, facts)) !== null
  return eventsInOrder(after.events)
    .filter(isRefusedIn(after))
    .find((event) => !isRefusedIn(before)(event))?.id
}

function outOfPlace({ events }: Referral): readonly string[] {
  return foldEvents(events).flatMap((episode) => episode.outOfPlace)
}

function refreshed(referral: Referral, event: ReferralEvent): Referral {
  const outbox =
    event.type === 'deceased' ? withNothingToSend(referral.outbox, event.recordedAt) : referral.outbox
  return refreshReferral({ ...referral, outbox }, event.recordedAt)
}
