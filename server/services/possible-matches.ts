import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Match, Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { attentionKey } from '#server/referrals/list-keys.ts'
import { isOpen } from '#server/referrals/states.ts'
import { people, referrals } from '#server/store/collections.ts'
import { childLine, withChildren } from './clinic-lines.ts'
import { openClinic } from './clinic-place.ts'
import { clinicRolesOf } from './clinic-roles.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { linesOnAPage } from './laned-page.ts'
import { placeOf, senderOf } from './referral-records.ts'

/** The requests of a clinic that may be for a child who has another there, for its office to look at; longest unanswered first. */
export async function matchesList(desk: Desk, actor: Actor, after: string | null) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  if (place.value.isClinician) return refused('not-found')
  const equals = [attentionKey(place.value.clinicId, 'same-child')]
  const page = await desk.store.records(referrals).find('byAttention', { equals, limit: linesOnAPage, after })
  const lines = await withChildren(desk.store, actor, page.documents)
  const today = londonDay(desk.now())
  return done({
    next: page.next,
    lines: lines.map((line) => {
      const { id, initials, years } = childLine(line, today)
      const open = (line.referral.matches ?? []).filter(({ answer }) => answer === null)
      const { receivedOn, openPathways } = line.referral
      return { id, initials, years, receivedOn, pathways: openPathways, because: reasonsOf(open) }
    }),
  })
}

function reasonsOf(matches: readonly Match[]): readonly Match['because'][] {
  return [...new Set(matches.map(({ because }) => because))]
}

/** Opens a request for the office of its clinic: only there are requests compared and joined. */
export async function openForOffice(
  desk: Desk,
  asking: { readonly actor: Actor; readonly action: 'read' | 'write' },
  referralId: string,
): Promise<Outcome<OpenedReferral, 'not-found'>> {
  const opened = await desk.gate.openChild({ ...asking, section: 'referral' }, { referralId })
  if (!opened.ok) return opened
  const { referral } = opened.value
  if (!referral) return refused('not-found')
  const roles = clinicRolesOf(asking.actor, referral)
  const isOffice = roles.includes('administrator') || roles.includes('manager')
  return isOffice ? done({ ...opened.value, referral }) : refused('not-found')
}

/** One request beside each other that may be for the same child, with what the office needs to tell them apart. */
export async function matchPage(desk: Desk, actor: Actor, referralId: string) {
  const opened = await openForOffice(desk, { actor, action: 'read' }, referralId)
  if (!opened.ok) return opened
  const { referral } = opened.value
  const roles = clinicRolesOf(actor, referral)
  const own = await sideOf(desk, opened.value)
  const matches = await Promise.all(
    (referral.matches ?? []).map(async (match) => {
      const other = await openForOffice(desk, { actor, action: 'read' }, match.referralId)
      return other.ok ? [await matchView(desk, { match, own, other: other.value })] : []
    }),
  )
  return done({
    own,
    once: desk.newId('e'),
    mayJoin: roles.includes('administrator'),
    mayUndo: roles.includes('manager'),
    matches: matches.flat(),
  })
}

type Side = Awaited<ReturnType<typeof sideOf>>

async function sideOf(desk: Desk, { child, referral }: OpenedReferral) {
  const { id, reference, receivedOn } = referral
  const { givenName, familyName, birthDate, yearGroup } = child
  const sender = await senderOf(desk.store, referral)
  const school = child.schoolId ? (await placeOf(desk.store, child.schoolId)).name : null
  return {
    ...{ id, reference, receivedOn, givenName, familyName, birthDate, yearGroup, school },
    from: sender.isFamily ? null : sender.name,
    episodes: foldEvents(referral.events).map(({ id: episodeId, pathway, state, closedReason }) => ({
      ...{ id: episodeId, pathway, state, closedReason },
      isOpen: isOpen(state),
    })),
  }
}

type Comparing = { readonly match: Match; readonly own: Side; readonly other: OpenedReferral }

async function matchView(desk: Desk, { match, own, other }: Comparing) {
  const { because, answer } = match
  const side = await sideOf(desk, other)
  const shared = sharedPathways(own, side)
  const by = answer && (await desk.store.records(people).get(answer.by))
  return {
    other: side,
    because,
    shared,
    // The first day is kept whichever of the two stays.
    firstDay: [own.receivedOn, side.receivedOn].filter((day) => day !== null).sort()[0] ?? null,
    answer: answer && { is: answer.is, on: answer.on, by: by?.name ?? '' },
  }
}

function sharedPathways(one: Side, other: Side) {
  const openIn = ({ episodes }: Side) => episodes.filter((episode) => episode.isOpen)
  return openIn(one)
    .map(({ pathway }) => pathway)
    .filter((pathway) => openIn(other).some((episode) => episode.pathway === pathway))
}

/** The pathways two requests both have open, with the episode of each. */
export function episodesInBoth(one: Referral, other: Referral) {
  const openIn = ({ events }: Referral) => foldEvents(events).filter(({ state }) => isOpen(state))
  return openIn(one).flatMap((episode) =>
    openIn(other)
      .filter(({ pathway }) => pathway === episode.pathway)
      .map(({ id }) => ({ one: episode.id, other: id })),
  )
}
