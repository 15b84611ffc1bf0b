import type { Actor } from '#schemas/actor.ts'
import { bars, type Bar, type Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import { children, contributions, rounds } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import type { Gate, OpenedChild } from './gate.ts'
import { withoutWaiting } from './messages-to-informant.ts'
import type { Parts } from './parts.ts'
import { personOf } from './person-of.ts'
import { revOf } from './rev-of.ts'
import { partsOfRound, roundsOf } from './round-records.ts'

/** What is protected: the whole family, whose contact details then stay hidden and who gets no message, or nobody from one person. */
const wholeFamily = 'family'

/**
 * Protecting a family and shutting somebody out. Anybody who leads may do it at once; lifting it takes two people, and the
 * person it shuts out is never one of them.
 */
export function createProtectionService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    page: (actor: Actor, childId: string) => page(desk, actor, childId),
    protect: (actor: Actor, childId: string) => protect(desk, actor, childId),
    bar: (actor: Actor, wish: Barring) => bar(desk, actor, wish),
    lift: (actor: Actor, wish: Lifting) => lift(desk, actor, wish),
  }
}

async function page(desk: Desk, actor: Actor, childId: string) {
  const opened = await open(desk, actor, { childId, action: 'read' })
  if (!opened.ok) return opened
  const { likesToBeCalled, isProtected, ties, liftAsked } = opened.value.child
  const own = personOf(actor).personId
  const liftOf = (of: string) =>
    liftAsked?.of === of ? (liftAsked.by === own ? ('asked-by-you' as const) : ('asked' as const)) : null
  return done({
    name: likesToBeCalled,
    isProtected,
    lift: liftOf(wholeFamily),
    reasons: bars,
    people: ties
      .filter(({ state }) => state !== 'ended')
      .map(({ personId, label, kind, bar: why }) => ({ personId, label, kind, why, lift: liftOf(personId) })),
  })
}

/** Hides the family's contact details and stops every message to it, also those that wait. */
async function protect(desk: Desk, actor: Actor, childId: string): Promise<Outcome<{ rev: number }>> {
  const opened = await open(desk, actor, { childId, action: 'write' })
  if (!opened.ok) return opened
  const kept = await desk.store
    .records(children)
    .mutate(childId, (child) => done({ ...withoutLift(child, wholeFamily), isProtected: true }))
  if (kept.ok) await stopMessages(desk, opened.value, isOfFamily)
  return revOf(kept)
}

type Barring = { readonly childId: string; readonly personId: string; readonly reason: string }

/** Shuts somebody out from now on, whatever their role; a link they hold stops working. */
async function bar(
  desk: Desk,
  actor: Actor,
  { childId, personId, reason }: Barring,
): Promise<Outcome<{ rev: number }>> {
  const opened = await open(desk, actor, { childId, action: 'write' })
  if (!opened.ok) return opened
  const why = bars.find((known) => known === reason)
  if (!why) return refused('say-why')
  const tie = opened.value.child.ties.find((known) => known.personId === personId)
  if (!tie) return refused('not-found')
  const kept = await desk.store
    .records(children)
    .mutate(childId, (child) => done(withBar(withoutLift(child, personId), personId, why)))
  if (kept.ok)
    await stopMessages(desk, opened.value, ({ authorId, label }) =>
      authorId === null ? label === tie.label : authorId === personId,
    )
  return revOf(kept)
}

type Lifting = { readonly childId: string; readonly of: string }

/** The first person asks; another one lifts. Asking twice is asking once. */
async function lift(desk: Desk, actor: Actor, { childId, of }: Lifting): Promise<Outcome<{ rev: number }>> {
  const opened = await open(desk, actor, { childId, action: 'write' })
  if (!opened.ok) return opened
  const by = personOf(actor).personId
  const at = desk.now()
  return revOf(
    await desk.store.records(children).mutate(childId, (child) => {
      if (!isInForce(child, of)) return refused('not-protected')
      const { liftAsked } = child
      if (liftAsked?.of !== of || liftAsked.by === by) return done({ ...child, liftAsked: { of, by, at } })
      return done(lifted(child, of))
    }),
  )
}

function isInForce({ isProtected, ties }: Child, of: string): boolean {
  if (of === wholeFamily) return isProtected
  return ties.some(({ personId, bar: why }) => personId === of && why !== null)
}

function lifted(child: Stored<Child>, of: string): Stored<Child> {
  const rest = withoutLift(child, of)
  return of === wholeFamily ? { ...rest, isProtected: false } : withBar(rest, of, null)
}

function withBar(child: Stored<Child>, personId: string, why: Bar | null): Stored<Child> {
  const ties = child.ties.map((tie) => (tie.personId === personId ? { ...tie, bar: why } : tie))
  return { ...child, ties }
}

function withoutLift(child: Stored<Child>, of: string): Stored<Child> {
  const { liftAsked, ...rest } = child
  return liftAsked?.of === of ? rest : child
}

function isOfFamily({ viewpoint }: Contribution): boolean {
  return viewpoint === 'home' || viewpoint === 'self'
}

// What has not left yet never does, and a link that is out there opens nothing any more.
async function stopMessages(
  { store, now }: Desk,
  { grant }: OpenedChild,
  isStopped: (part: Contribution) => boolean,
): Promise<void> {
  for (const round of await roundsOf(store, grant)) {
    await store
      .records(rounds)
      .mutate(round.id, (current) => done({ ...current, ...givenUp(current, now()) }))
    for (const part of (await partsOfRound(store, grant, round.id)).filter(isStopped))
      await store.records(contributions).mutate(part.id, (current) => done(stopped(current, now())))
  }
}

function stopped(part: Contribution, now: string): Contribution {
  const { invitation } = part
  const isLive = invitation?.state === 'live'
  return {
    ...part,
    ...withoutWaiting(part, now),
    ...(isLive && { invitation: { ...invitation, state: 'replaced' as const }, invitationHash: null }),
  }
}

// News of a profile waits with the round, for the whole family: whoever is still to be told is told by a person.
function givenUp({ outbox }: { readonly outbox: readonly OutboxEntry[] }, now: string) {
  const entries = outbox.map((entry) =>
    entry.sentAt === null && entry.gaveUpAt === null
      ? { ...entry, gaveUpAt: now, lastError: 'protected' }
      : entry,
  )
  return { outbox: entries, outboxDue: outboxDueAt(entries) }
}

type Opening = { readonly childId: string; readonly action: 'read' | 'write' }

function open({ gate }: Desk, actor: Actor, { childId, action }: Opening) {
  return gate.openChild({ actor, action, section: 'protection' }, { childId })
}
