import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { outboxDueAt } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Round } from '#schemas/round.ts'
import { scoringVersion } from '#questionnaires/profile/build-profile.ts'
import { rulesVersion } from '#questionnaires/rules/referral-rules.ts'
import { catalogueVersion } from '#questionnaires/support/catalogue.ts'
import { contributions, rounds } from '#server/store/collections.ts'
import { boardSummary } from './board.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { latestRound, partsOfRound } from './round-records.ts'
import { readyMessages, whoIsTold } from './who-is-told.ts'

const dayLength = 86_400_000

/** What the lead looks at before publishing: whose parts count, whose do not, and who is told. */
export async function publishPreview(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'profile-draft' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, grant)
  if (!round) return refused('nobody-asked')
  const parts = await partsOfRound(desk.store, grant, round.id)
  const told = await whoIsTold(desk, child)
  return done({
    name: child.likesToBeCalled,
    number: round.number,
    isPublished: round.published !== null,
    isProtected: child.isProtected,
    summary: boardSummary(parts),
    counted: parts.filter(isCounted).map(partLine),
    missing: parts.filter((part) => part.sentAt === null && part.withdrawnAt === null).map(partLine),
    told: told.map(({ label, face, channel, hasAccount }) => ({ label, face, channel, hasAccount })),
    seen: seenOf(parts),
  })
}

export type Publication = {
  readonly childId: string
  /** `seen` of the preview: what was looked at is what is published. */
  readonly seen: string
  readonly isHeldBack: boolean
}

/**
 * Publishes the picture of the newest round. Writing the round is the moment it happens: one document takes the list of parts
 * that count, closes the round and holds the messages. Only then is each part closed. Should the service stop in between, the
 * picture is whole, a late answer is kept but is not in the list and so changes nothing, and publishing again closes the rest.
 * The other order could shut people out of a round that nobody published.
 */
export async function publishRound(
  desk: Desk,
  actor: Actor,
  { childId, seen, isHeldBack }: Publication,
): Promise<Outcome<{ rev: number }>> {
  const opened = await desk.gate.openChild(
    { actor, action: 'publish', section: 'profile-draft' },
    { childId },
  )
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, grant)
  if (!round) return refused('nobody-asked')
  const parts = await partsOfRound(desk.store, grant, round.id)
  if (round.published !== null) {
    await closeParts(desk, parts)
    return refused('already-published')
  }
  if (round.closedOn !== null) return refused('round-closed')
  const counted = parts.filter(isCounted)
  if (counted.length === 0) return refused('nothing-sent')
  if (seenOf(parts) !== seen) return refused('part-arrived')
  const published = publicationBy(desk, personOf(actor).personId, { counted, isHeldBack })
  const outbox = readyMessages(desk, await whoIsTold(desk, child), published.familyFrom)
  const kept = await desk.store.records(rounds).mutate(round.id, (current) => {
    if (current.published !== null) return refused('already-published')
    const entries = [...current.outbox, ...outbox]
    const closedOn = londonDay(published.publishedAt)
    return done({ ...current, published, closedOn, outbox: entries, outboxDue: outboxDueAt(entries) })
  })
  if (!kept.ok) return kept
  await closeParts(desk, parts)
  return done({ rev: kept.value.rev })
}

type Choice = { readonly counted: readonly Contribution[]; readonly isHeldBack: boolean }

function publicationBy(
  { now }: Desk,
  publishedBy: string,
  { counted, isHeldBack }: Choice,
): NonNullable<Round['published']> {
  const publishedAt = now()
  return {
    publishedAt,
    publishedBy,
    familyFrom: isHeldBack ? new Date(Date.parse(publishedAt) + dayLength).toISOString() : publishedAt,
    scoringVersion,
    rulesVersion,
    catalogueVersion,
    contributionIds: counted.map(({ id }) => id),
    marker: null,
  }
}

async function closeParts({ store }: Desk, parts: readonly Contribution[]): Promise<void> {
  await Promise.all(
    parts.map(({ id }) =>
      store.records(contributions).mutate(id, (part) => done({ ...part, isRoundOpen: false })),
    ),
  )
}

function isCounted({ sentAt, withdrawnAt }: Contribution): boolean {
  return sentAt !== null && withdrawnAt === null
}

function partLine({ id, viewpoint, label }: Contribution) {
  return { id, viewpoint, label }
}

// Ids alone: the same parts, sent and standing, give the same text.
function seenOf(parts: readonly Contribution[]): string {
  return parts
    .filter(isCounted)
    .map(({ id }) => id)
    .sort()
    .join(' ')
}
