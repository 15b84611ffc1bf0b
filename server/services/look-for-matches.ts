import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { Match, Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { possibleMatch, turnedRound } from '#server/referrals/possible-match.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'

const mostLookedAt = 200
const mostKept = 20

type Received = Pick<Referral, 'id' | 'childId'>
type Found = Pick<Match, 'referralId' | 'because'>

/**
 * Looks whether a request that has just come may be for a child the clinic has a request for already under another record, and
 * keeps what it finds for a person to decide. It joins nothing. May be repeated.
 */
export async function lookForMatches(desk: Desk, { id, childId }: Received): Promise<void> {
  const child = await desk.store.records(children).get(childId)
  const received = await desk.store.records(referrals).get(id)
  if (!child || !received) return
  const alike = await recordsLike(desk, child)
  const found = (await Promise.all(alike.map((one) => requestsOf(desk, received, one)))).flat()
  if (found.length === 0) return
  await desk.store
    .records(referrals)
    .mutate(id, (current) => done(refreshReferral(withFound(current, found, desk.now()), desk.now())))
}

type Alike = { readonly childId: string; readonly because: Match['because'] }

async function recordsLike({ store }: Desk, child: Child): Promise<readonly Alike[]> {
  const days = [...new Set([child.birthDate, turnedRound(child.birthDate)])]
  const pages = await Promise.all(
    days.map((day) =>
      store.records(children).find('byBirthDate', { equals: [child.areaId, day], limit: mostLookedAt }),
    ),
  )
  return pages
    .flatMap(({ documents }) => documents)
    .flatMap((other) => {
      const because = other.id === child.id ? null : possibleMatch(child, other)
      return because === null ? [] : [{ childId: other.id, because }]
    })
}

async function requestsOf(
  { store }: Desk,
  received: Referral,
  { childId, because }: Alike,
): Promise<readonly Found[]> {
  const { documents } = await store.records(referrals).find('byChild', { equals: [childId], limit: 20 })
  return documents
    .filter((other) => other.clinicOpen === received.clinicId && sharesPathway(other, received))
    .map(({ id }) => ({ referralId: id, because }))
}

function sharesPathway({ openPathways }: Referral, received: Referral): boolean {
  return openPathways.some((pathway) => received.openPathways.includes(pathway))
}

function withFound(current: Referral, found: readonly Found[], now: string): Referral {
  const known = current.matches ?? []
  const added = found
    .filter(({ referralId }) => known.every((match) => match.referralId !== referralId))
    .map((one) => ({ ...one, foundOn: londonDay(now), answer: null }))
  return { ...current, matches: [...known, ...added].slice(0, mostKept) }
}
