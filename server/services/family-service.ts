import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import type { Grant } from '#server/access/decide.ts'
import { children, referrals } from '#server/store/collections.ts'
import { askedOfThem } from './answer-information.ts'
import type { Desk } from './desk.ts'
import { answersFor } from './family-information.ts'
import { planOf } from './plan-records.ts'
import { planView } from './plan-view.ts'
import { newestRoundOf } from './round-records.ts'
import { startLists } from './start-now.ts'
import { waitingToAnswer } from './waiting-to-answer.ts'
import { whileWaitingView } from './while-waiting.ts'

/** The pages of parents, carers and young people about their own child, or themselves. */
export function createFamilyService(desk: Desk) {
  return {
    home: (actor: Actor) => familyHome(desk, actor),
    child: (actor: Actor, childId: string) => familyChild(desk, actor, childId),
    support: (actor: Actor, childId: string) => supportWhileWaiting(desk, actor, childId),
    me: (actor: Actor) => ownRecord(desk, actor),
  }
}

/** One card a child: the name they like, what waits for this person to answer, and whether there is news to read. */
async function familyHome(desk: Desk, actor: Actor) {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'caseload' }, {})
  if (!opened.ok) return opened
  if (actor.kind !== 'person') return refused('not-found')
  const tied = await childrenTiedTo(desk, actor.personId)
  const cards = await Promise.all(tied.map((child) => card(desk, actor, child)))
  return done({ children: cards.flatMap((one) => (one.ok ? [one.value] : [])) })
}

async function card(desk: Desk, actor: Extract<Actor, { kind: 'person' }>, child: Child) {
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section: 'child-identity' },
    { childId: child.id },
  )
  if (!opened.ok) return opened
  return done({
    childId: child.id,
    name: child.likesToBeCalled,
    toAnswer: await waitingToAnswer(desk.store, actor.personId, child.id),
  })
}

/** The hub of one child for the family: what to answer, whether the profile can be read, what is being tried, what has been asked for. */
async function familyChild(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'child-identity' }, { childId })
  if (!opened.ok || actor.kind !== 'person') return refused('not-found')
  const { child, grant } = opened.value
  const requests = await sentRequests(desk, childId)
  const plan = await desk.gate.openChild({ actor, action: 'read', section: 'plan' }, { childId })
  const round = await newestRoundOf(desk.store, childId)
  const familyFrom = round?.published?.familyFrom ?? null
  return done({
    name: child.likesToBeCalled,
    toAnswer: await waitingToAnswer(desk.store, actor.personId, childId),
    profile: profileState({ isAsked: round !== null, familyFrom, now: desk.now() }),
    trying: plan.ok ? await trying(desk, plan.value.grant, child.likesToBeCalled) : 0,
    // One that is over still has its letters to read.
    hasReferral: requests.length > 0,
    isAskedByClinic: isAsked(requests, answersFor(child, grant, londonDay(desk.now()))),
  })
}

/** "Support while you wait": priorities in the family's own words come first, then what can start now, offers and rights. */
async function supportWhileWaiting(desk: Desk, actor: Actor, childId: string) {
  const round = await newestRoundOf(desk.store, childId)
  const about = round ? { childId, roundId: round.id } : { childId }
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'plan' }, { childId })
  if (!opened.ok) return opened
  const { child } = opened.value
  const profile = await desk.gate.openChild({ actor, action: 'read', section: 'profile-published' }, about)
  const plan = await planOf(desk.store, opened.value.grant)
  const lists =
    profile.ok && round ? await startLists(desk, actor, { grant: profile.value.grant, child, round }) : []
  const pathways = await openPathways(desk, childId)
  return done({
    name: child.likesToBeCalled,
    wants: plan?.cycles.at(-1)?.childWants ?? '',
    lists: lists.map(({ setting, now }) => ({
      setting,
      ideas: now.map(({ id, safetyKeys }) => ({ id, safety: safetyKeys })),
    })),
    ...whileWaitingView(pathways, []),
    isWaiting: pathways.length > 0,
  })
}

type OwnRecord = {
  readonly childId: string
  readonly name: string
  readonly toAnswer: readonly string[]
  readonly isAskedByClinic: boolean
}

/** A young person's own record: which child they are here, or not found. */
async function ownRecord(desk: Desk, actor: Actor): Promise<Outcome<OwnRecord, 'not-found'>> {
  if (actor.kind !== 'person') return refused('not-found')
  const own = (await childrenTiedTo(desk, actor.personId)).find(({ ties }) =>
    ties.some(({ kind, personId }) => kind === 'self' && personId === actor.personId),
  )
  if (!own) return refused('not-found')
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section: 'child-identity' },
    { childId: own.id },
  )
  if (!opened.ok) return opened
  const toAnswer = await waitingToAnswer(desk.store, actor.personId, own.id)
  const answering = answersFor(own, opened.value.grant, londonDay(desk.now()))
  const isAskedByClinic = isAsked(await sentRequests(desk, own.id), answering)
  return done({ childId: own.id, name: own.likesToBeCalled, toAnswer, isAskedByClinic })
}

async function childrenTiedTo({ store }: Desk, personId: string): Promise<readonly Child[]> {
  return (await store.records(children).find('byPerson', { equals: [personId] })).documents
}

async function trying(desk: Desk, grant: Grant, name: string): Promise<number> {
  const plan = await planOf(desk.store, grant)
  const newest = plan ? planView(plan, name, londonDay(desk.now())).cycles[0] : undefined
  return newest?.actions.length ?? 0
}

async function sentRequests({ store }: Desk, childId: string) {
  const { documents } = await store.records(referrals).find('byChild', { equals: [childId] })
  return documents.filter(({ receivedOn }) => receivedOn !== null)
}

function isAsked(requests: readonly Pick<Referral, 'events'>[], answering: readonly string[]): boolean {
  return requests.some(({ events }) => askedOfThem(foldEvents(events), answering) !== null)
}

async function openPathways(desk: Desk, childId: string) {
  return (await sentRequests(desk, childId))
    .flatMap(({ events }) => foldEvents(events))
    .filter(({ state }) => state !== 'closed')
    .map(({ pathway }) => pathway)
}

function profileState({
  isAsked,
  familyFrom,
  now,
}: {
  isAsked: boolean
  familyFrom: string | null
  now: string
}) {
  if (!isAsked) return 'nobody-asked' as const
  return familyFrom !== null && familyFrom <= now ? ('ready' as const) : ('being-put-together' as const)
}
