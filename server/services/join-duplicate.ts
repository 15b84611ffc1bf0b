import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import type { EpisodeElsewhere } from '#server/referrals/move-facts.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { possibleMatch } from '#server/referrals/possible-match.ts'
import { isOpen } from '#server/referrals/states.ts'
import { referrals } from '#server/store/collections.ts'
import { clinicRolesOf } from './clinic-roles.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { personOf } from './person-of.ts'

type Place = { readonly referralId: string; readonly episodeId: string }

/** Two requests that somebody has found to be one: the one that goes, the one that stays, and the ISO day of finding out. */
export type Joining = {
  readonly goes: Place
  readonly stays: Place
  readonly once: string
  readonly on: string
}

/**
 * Joins a request to another for the same child and pathway; the one that stays keeps the earlier first day. A person decides,
 * never the service, and only for records that are alike: twins are refused. May be repeated.
 */
export async function joinDuplicate(
  desk: Desk,
  actor: Actor,
  joining: Joining,
): Promise<Outcome<{ rev: number }>> {
  const goes = await openForJoining(desk, actor, joining.goes)
  if (!goes.ok) return goes
  const stays = await openForJoining(desk, actor, joining.stays)
  if (!stays.ok) return stays
  const isOneRecord = goes.value.child.id === stays.value.child.id
  if (!isOneRecord && possibleMatch(goes.value.child, stays.value.child) === null)
    return refused('not-the-same-child')
  const [gone, kept] = [
    foldEpisode(goes.value.referral.events, joining.goes.episodeId),
    foldEpisode(stays.value.referral.events, joining.stays.episodeId),
  ]
  if (gone.pathway !== kept.pathway || !isOpen(kept.state) || gone.receivedOn === null)
    return refused('survivor-does-not-fit')
  const actorId = personOf(actor).personId
  // The one that stays learns the earlier day first: should the second write never come, no day is lost.
  const learned = await write(
    desk,
    { place: joining.stays, once: joining.once, elsewhere: [] },
    {
      ...base({ ...joining, actorId, episodeId: kept.id }),
      type: 'duplicate_joined',
      payload: { mergedEpisodeId: gone.id, receivedOn: gone.receivedOn },
    },
  )
  if (!learned.ok) return learned
  const elsewhere = [{ id: kept.id, pathway: kept.pathway, isOpen: true }]
  return write(
    desk,
    { place: joining.goes, once: joining.once, elsewhere },
    {
      ...base({ ...joining, actorId, episodeId: gone.id }),
      type: 'merged',
      payload: { survivingEpisodeId: kept.id },
    },
  )
}

async function openForJoining(
  desk: Desk,
  actor: Actor,
  { referralId }: Place,
): Promise<Outcome<OpenedReferral, 'not-found' | 'role-may-not'>> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const { referral } = opened.value
  if (!referral) return refused('not-found')
  if (clinicRolesOf(actor, referral).includes('administrator')) return done({ ...opened.value, referral })
  await desk.gate.noteRefusal(asking, opened.value, `${opened.value.grant.rule}:merged:role-may-not`)
  return refused('role-may-not')
}

type Said = { readonly on: string; readonly actorId: string; readonly episodeId: string }

function base({ on, actorId, episodeId }: Said) {
  const said = {
    episodeId,
    effectiveDate: on,
    actorId,
    reasonCode: 'duplicate',
    note: null,
    supersedes: null,
  }
  return { ...said, role: 'administrator' as const }
}

type Writing = {
  readonly place: Place
  readonly once: string
  readonly elsewhere: readonly EpisodeElsewhere[]
}

async function write(
  desk: Desk,
  { place, once, elsewhere }: Writing,
  command: ReferralCommand,
): Promise<Outcome<{ rev: number }>> {
  const facts = {
    today: londonDay(desk.now()),
    now: desk.now(),
    id: `${once}:${place.episodeId}:${command.type}`,
    elsewhere,
  }
  const kept = await desk.store
    .records(referrals)
    .mutate(place.referralId, (current) => recordEvent(current, command, facts))
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}
