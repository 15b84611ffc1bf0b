import type { Contribution } from '#schemas/contribution.ts'
import type { Round } from '#schemas/round.ts'
import type { Grant } from '#server/access/decide.ts'
import { contributions, rounds } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'

/** The newest round of the child a grant is for, or null when nobody has been asked yet. */
export async function latestRound(store: Store, grant: Grant): Promise<Stored<Round> | null> {
  return newestRoundOf(store, childOf(grant))
}

/** All rounds of the child a grant is for, newest first. */
export async function roundsOf(store: Store, grant: Grant): Promise<readonly Stored<Round>[]> {
  const { documents } = await store
    .records(rounds)
    .find('byNumber', { equals: [childOf(grant)], descending: true })
  return documents
}

/** Every part of one round of the child a grant is for, in the order people were asked; none of another child's. */
export async function partsOfRound(
  store: Store,
  grant: Grant,
  roundId: string,
): Promise<readonly Stored<Contribution>[]> {
  const { documents } = await store.records(contributions).find('byRound', { equals: [roundId], limit: 200 })
  return documents.filter(({ childId }) => childId === childOf(grant)).sort(byAsking)
}

/** The newest round of a child on a list that a caseload grant opened. */
export async function newestRoundOf(store: Store, childId: string): Promise<Stored<Round> | null> {
  const { documents } = await store
    .records(rounds)
    .find('byNumber', { equals: [childId], descending: true, limit: 1 })
  return documents[0] ?? null
}

/** Whether people may still be asked and may still answer. */
export function isOpen({ closedOn, published }: Round): boolean {
  return closedOn === null && published === null
}

function childOf({ childId }: Grant): string {
  if (childId === null) throw new Error('a grant for no child opens no round')
  return childId
}

function byAsking(one: Contribution, other: Contribution): number {
  return askedAt(one).localeCompare(askedAt(other)) || one.id.localeCompare(other.id)
}

function askedAt({ outbox, invitation }: Contribution): string {
  return outbox[0]?.notBefore ?? invitation?.madeAt ?? ''
}
