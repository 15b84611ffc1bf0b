import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Match } from '#schemas/referral.ts'
import type { EventOf } from '#schemas/referral-event.ts'
import { foldEpisode, foldEvents } from '#server/referrals/fold-events.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { joinDuplicate } from './join-duplicate.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { episodesInBoth, openForOffice } from './possible-matches.ts'
import { recordMove } from './record-move.ts'

/** The two requests of a comparison: the one the match was kept with, and the other; `once` comes from the page. */
export type MatchPlace = { readonly referralId: string; readonly otherId: string; readonly once: string }

type Pair = { readonly one: OpenedReferral; readonly other: OpenedReferral }

/** One child: joins the other request into the one that stays, for every pathway both have open; the earlier first day is kept. */
export async function joinMatch(
  desk: Desk,
  actor: Actor,
  { place, stays }: { readonly place: MatchPlace; readonly stays: string },
): Promise<Outcome<{ stays: string }>> {
  const pair = await openPair(desk, actor, place)
  if (!pair.ok) return pair
  const { one, other } = pair.value
  const kept = [one, other].find(({ referral }) => referral.id === stays)?.referral
  const gone = [one, other].find(({ referral }) => referral.id !== stays)?.referral
  if (!kept || !gone) return refused('choose-which-stays')
  const both = episodesInBoth(gone, kept)
  if (both.length === 0) return refused('survivor-does-not-fit')
  const { once } = place
  for (const episodes of both) {
    const joined = await joinDuplicate(desk, actor, {
      goes: { referralId: gone.id, episodeId: episodes.one },
      stays: { referralId: kept.id, episodeId: episodes.other },
      once,
      on: londonDay(desk.now()),
    })
    if (!joined.ok) return joined
  }
  const answered = await keepAnswer(desk, place, answerBy(desk, actor, 'joined'))
  return answered.ok ? done({ stays }) : answered
}

/** Two children after all: it is remembered, and the question is not asked again unless somebody asks to look again. */
export async function keepApart(
  desk: Desk,
  actor: Actor,
  place: MatchPlace,
): Promise<Outcome<{ rev: number }>> {
  const pair = await openPair(desk, actor, place)
  return pair.ok ? keepAnswer(desk, place, answerBy(desk, actor, 'not-the-same')) : pair
}

/** Puts two requests kept apart back on the list of those to be looked at. */
export async function lookAgain(
  desk: Desk,
  actor: Actor,
  place: MatchPlace,
): Promise<Outcome<{ rev: number }>> {
  const pair = await openPair(desk, actor, place)
  return pair.ok ? keepAnswer(desk, place, null) : pair
}

/** Undoes a joining: what was closed is opened as if it never was, and the one that stayed has its own first day back. For managers. */
export async function partAgain(
  desk: Desk,
  actor: Actor,
  { place, reason }: { readonly place: MatchPlace; readonly reason: string },
): Promise<Outcome<{ rev: number }>> {
  const pair = await openPair(desk, actor, place)
  if (!pair.ok) return pair
  if (reason.trim() === '') return refused('say-why-parted')
  const joins = joinsOf(pair.value)
  if (joins.length === 0) return refused('nothing-was-joined')
  for (const join of joins) {
    const parted = await part(desk, actor, { ...place, join, reason })
    if (!parted.ok) return parted
  }
  return keepAnswer(desk, place, null)
}

async function openPair(
  desk: Desk,
  actor: Actor,
  { referralId, otherId }: MatchPlace,
): Promise<Outcome<Pair>> {
  const one = await openForOffice(desk, { actor, action: 'write' }, referralId)
  if (!one.ok) return one
  if (!one.value.referral.matches?.some((match) => match.referralId === otherId)) return refused('not-found')
  const other = await openForOffice(desk, { actor, action: 'write' }, otherId)
  return other.ok ? done({ one: one.value, other: other.value }) : other
}

type Join = {
  readonly gone: { readonly referralId: string; readonly episodeId: string }
  readonly kept: { readonly referralId: string; readonly event: EventOf<'duplicate_joined'> }
}

// What one of the two was joined into the other by, whichever way round.
function joinsOf({ one, other }: Pair): readonly Join[] {
  const ways = [
    [one.referral, other.referral],
    [other.referral, one.referral],
  ] as const
  return ways.flatMap(([gone, kept]) =>
    foldEvents(gone.events).flatMap(({ id, mergedInto }) => {
      const event = kept.events
        .filter((each) => each.type === 'duplicate_joined')
        .findLast(({ episodeId, payload }) => episodeId === mergedInto && payload.mergedEpisodeId === id)
      return event
        ? [{ gone: { referralId: gone.id, episodeId: id }, kept: { referralId: kept.id, event } }]
        : []
    }),
  )
}

type Parting = { readonly once: string; readonly reason: string; readonly join: Join }

async function part(desk: Desk, actor: Actor, { once, reason, join }: Parting) {
  const { gone, kept } = join
  const base = { once, on: londonDay(desk.now()), reasonCode: reason.trim().slice(0, 80) }
  const opened = await recordMove(desk, actor, {
    ...base,
    referralId: gone.referralId,
    episodeIds: [gone.episodeId],
    move: { type: 'reinstated', payload: {} },
  })
  if (!opened.ok) return opened
  const stayed = await desk.store.records(referrals).get(kept.referralId)
  const own = stayed && foldEpisode(stayed.events, kept.event.episodeId).localReceivedOn
  if (!own) return refused('nothing-was-joined')
  return recordMove(desk, actor, {
    ...base,
    referralId: kept.referralId,
    episodeIds: [kept.event.episodeId],
    supersedes: kept.event.id,
    move: { type: 'duplicate_joined', payload: { ...kept.event.payload, receivedOn: own } },
  })
}

function answerBy(desk: Desk, actor: Actor, is: NonNullable<Match['answer']>['is']): Match['answer'] {
  return { is, by: personOf(actor).personId, on: londonDay(desk.now()) }
}

async function keepAnswer(
  { store, now }: Desk,
  { referralId, otherId }: MatchPlace,
  answer: Match['answer'],
): Promise<Outcome<{ rev: number }>> {
  const kept = await store.records(referrals).mutate(referralId, (current) => {
    const matches = (current.matches ?? []).map((match) =>
      match.referralId === otherId ? { ...match, answer } : match,
    )
    return done(refreshReferral({ ...current, matches }, now()))
  })
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}
