import type { Actor } from '#schemas/actor.ts'
import { isIsoDate } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { clockNames, clocksOf } from '#server/referrals/clocks.ts'
import { episodeOn, knowings, type Knowing } from '#server/referrals/episode-on.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { isPutRight } from '#server/referrals/put-right.ts'
import { people } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { clinicRolesOf } from './clinic-roles.ts'
import { correctionFields, mayWithdraw, type Correcting } from './correction-fields.ts'
import type { Desk } from './desk.ts'
import { fieldOnPage } from './field-on-page.ts'
import { personOf } from './person-of.ts'
import { placeOf } from './referral-records.ts'
import { timelineKey } from './timeline-key.ts'
import { mayReadWritten, writtenIn } from './written-fields.ts'
import { withdrawalReasons } from './withdraw-entry.ts'

/** Which pathway of which request, on which ISO day (left out: today), and with whose knowledge; both as they were asked for. */
export type HistoryPlace = {
  readonly referralId: string
  readonly episodeId: string
  readonly day: string | null
  readonly knowing: string | null
  /** The event somebody wants to put right. */
  readonly corrects?: string | null
  /** The entry somebody wants to take out. */
  readonly withdraws?: string | null
}

/** Everything that was written about one pathway, and where it stood on any past day, as then known and as now known. */
export async function episodeHistory(desk: Desk, actor: Actor, place: HistoryPlace) {
  const asking = { actor, action: 'read', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId: place.referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  if (foldEpisode(referral.events, place.episodeId).state === 'none') return refused('not-found')
  const looking = lookingOf(place, londonDay(desk.now()))
  if (!looking.ok) return looking
  const own = referral.events.filter(({ episodeId }) => episodeId === place.episodeId)
  const correcting = {
    roles: clinicRolesOf(actor, referral),
    personId: personOf(actor).personId,
    pathway: foldEpisode(referral.events, place.episodeId).pathway,
  }
  const replaced = new Set(referral.events.map(({ supersedes }) => supersedes))
  const mayCorrect = (event: ReferralEvent) =>
    !replaced.has(event.id) && correctionFields(event, correcting) !== null
  const mayTakeOut = (event: ReferralEvent) => !replaced.has(event.id) && mayWithdraw(event, correcting)
  const mayRead = (event: ReferralEvent) => mayReadWritten(grant.by, event.type)
  const names = await namesOf(desk.store, own.filter(isPutRight))
  const standing = (knowing: Knowing) =>
    standingOf(referral.events, place.episodeId, { day: looking.value.day, knowing })
  return done({
    ...looking.value,
    id: referral.id,
    episodeId: place.episodeId,
    name: child.likesToBeCalled,
    reference: referral.reference,
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    then: standing('then'),
    now: standing('now'),
    once: desk.newId('e'),
    events: own.map((event) => ({
      ...eventLine(event, referral.events),
      name: names.get(event.actorId) ?? null,
      written: mayRead(event) ? writtenIn(event, correcting.pathway) : [],
      mayCorrect: mayCorrect(event),
      mayTakeOut: mayTakeOut(event),
    })),
    correction: correctionAsked(own.filter(mayCorrect), correcting, place.corrects),
    withdrawal: withdrawalAsked(own.filter(mayTakeOut), { correcting, mayRead }, place.withdraws),
  })
}

type Looking = { readonly day: string; readonly knowing: Knowing }

function lookingOf(
  { day, knowing }: HistoryPlace,
  today: string,
): Outcome<Looking, 'not-a-date' | 'in-the-future'> {
  const wished = knowings.find((each) => each === knowing) ?? 'now'
  if (day === null || day === '') return done({ day: today, knowing: wished })
  if (!isIsoDate(day)) return refused('not-a-date')
  return day > today ? refused('in-the-future') : done({ day, knowing: wished })
}

function standingOf(events: readonly ReferralEvent[], episodeId: string, looking: Looking) {
  const episode = episodeOn(events, episodeId, looking)
  const clocks = clocksOf(episode, looking.day)
  return {
    pathway: episode.pathway,
    state: episode.state,
    closedReason: episode.closedReason,
    clocks: clockNames.map((name) => ({ name, ...clocks[name] })),
  }
}

// The form of one correction, with what was written; null when none was asked for, or not of this person.
function correctionAsked(
  own: readonly ReferralEvent[],
  correcting: Correcting,
  corrects: string | null = null,
) {
  const event = own.find(({ id }) => id === corrects)
  const fields = event && correctionFields(event, correcting)
  if (!event || !fields) return null
  const asked = new Set(fields.map(({ name }) => name))
  return {
    id: event.id,
    type: timelineKey(event),
    on: event.effectiveDate,
    fields: fields.map(fieldOnPage),
    written: writtenIn(event, correcting.pathway).filter(({ name }) => asked.has(name)),
  }
}

type Withdrawing = {
  readonly correcting: Correcting
  readonly mayRead: (event: ReferralEvent) => boolean
}

// The form that takes one entry out; null when none was asked for, or not of this person.
function withdrawalAsked(
  own: readonly ReferralEvent[],
  { correcting, mayRead }: Withdrawing,
  withdraws: string | null = null,
) {
  const event = own.find(({ id }) => id === withdraws)
  if (!event) return null
  const written = mayRead(event) ? writtenIn(event, correcting.pathway) : []
  const { id, effectiveDate: on } = event
  return { id, type: timelineKey(event), on, reasons: withdrawalReasons, written }
}

// Who put something right stands beside it by name.
async function namesOf(store: Store, events: readonly ReferralEvent[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.map(({ actorId }) => actorId))]
  const found = await Promise.all(ids.map((id) => store.records(people).get(id)))
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name]] : [])))
}

function eventLine(event: ReferralEvent, all: readonly ReferralEvent[]) {
  const { id, type, effectiveDate, recordedAt, role, reasonCode, note, supersedes } = event
  const after = all.find((other) => other.supersedes === id)
  return {
    id,
    type: timelineKey(event),
    on: effectiveDate,
    recordedOn: londonDay(recordedAt),
    by: role,
    why: isPutRight(event) ? (note ?? reasonCode) : null,
    isCorrection: supersedes !== null && type !== 'entry_withdrawn',
    isTakenOut: after?.type === 'entry_withdrawn',
    isCorrected: after !== undefined && after.type !== 'entry_withdrawn',
    reason: type === 'entry_withdrawn' ? reasonCode : null,
  }
}
