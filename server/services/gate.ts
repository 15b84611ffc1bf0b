import { actorReference, type Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Round } from '#schemas/round.ts'
import { decide, type Decision, type Grant } from '#server/access/decide.ts'
import type { Action, ContributionFacts, Facts, RoundFacts, Section } from '#server/access/facts.ts'
import { children, contributions, referrals, rounds } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { writeAccess } from './access-log.ts'
import type { Parts } from './parts.ts'
import { referralFacts } from './referral-facts.ts'

/** What somebody wants to do, to which section. */
export type Ask = { readonly actor: Actor; readonly action: Action; readonly section: Section }

export type About = {
  readonly childId?: string
  readonly roundId?: string
  readonly contributionId?: string
  readonly referralId?: string
  /** For figures, which are about an area and no child. */
  readonly areaId?: string
}

/** What the grant opened. Records are whole here: a use case shows only what `grant.fields` and its own view name. */
export type Opened = {
  readonly grant: Grant
  readonly child: Stored<Child> | null
  readonly round: Stored<Round> | null
  readonly contribution: Stored<Contribution> | null
  readonly referral: Stored<Referral> | null
}

/** An opened ask about one child. */
export type OpenedChild = Opened & { readonly child: Stored<Child> }

/**
 * The one way to a child's records: load the facts, decide, write the access log, then open. Unknown and forbidden are the
 * same refusal. A log entry that cannot be written lets nothing through.
 */
export function createGate(parts: Parts) {
  const decided = new WeakMap<Actor, Set<string>>()

  async function open(ask: Ask, about: About): Promise<Outcome<Opened, 'not-found'>> {
    const found = await load(parts, about)
    if (!found) return refused('not-found')
    const decision = decide({ ...ask, facts: factsOf(found, about), now: parts.now() })
    remember(ask)
    if (found.child) await log(parts, { ask, child: found.child, decision })
    return decision.allow ? done({ grant: decision.grant, ...found }) : refused('not-found')
  }

  /** `open`, for what is always about one child. */
  async function openChild(ask: Ask, about: About): Promise<Outcome<OpenedChild, 'not-found'>> {
    const opened = await open(ask, about)
    if (!opened.ok) return opened
    const { child } = opened.value
    return child ? done({ ...opened.value, child }) : refused('not-found')
  }

  /** Writes down that something was refused after the record was open; `rule` says by which rule. */
  async function noteRefusal(
    ask: Ask,
    { child, grant }: Pick<OpenedChild, 'child' | 'grant'>,
    rule: string,
  ): Promise<void> {
    await writeAccess(parts, child, {
      actorId: actorReference(ask.actor),
      role: grant.by,
      action: ask.action,
      section: ask.section,
      purpose: grant.purpose,
      decision: 'refused',
      rule: rule.slice(0, 120),
    })
  }

  function remember({ actor, section, action }: Ask): void {
    const pairs = decided.get(actor) ?? new Set()
    decided.set(actor, pairs.add(`${action} ${section}`))
  }

  /** Whether a decision on this was made for this very actor object, that is in this request. */
  function hasDecided({ actor, section, action }: Ask): boolean {
    return decided.get(actor)?.has(`${action} ${section}`) ?? false
  }

  return { open, openChild, noteRefusal, hasDecided }
}
export type Gate = ReturnType<typeof createGate>

type Found = Omit<Opened, 'grant'>

async function load({ store }: Parts, about: About): Promise<Found | null> {
  const contribution = await named(about.contributionId, (id) => store.records(contributions).get(id))
  const referral = await named(about.referralId, (id) => store.records(referrals).get(id))
  const round = await named(about.roundId ?? contribution?.roundId, (id) => store.records(rounds).get(id))
  const childId = [about, contribution, referral, round].find(
    (record) => record?.childId !== undefined,
  )?.childId
  const child = await named(childId, (id) => store.records(children).get(id))
  const isMissing = [
    [about.contributionId, contribution],
    [about.referralId, referral],
    [about.roundId, round],
    [childId, child],
  ].some(([id, record]) => id !== undefined && record === null)
  return isMissing ? null : { child, round, contribution, referral }
}

async function named<T>(id: string | undefined, get: (id: string) => Promise<T | null>): Promise<T | null> {
  return id === undefined ? null : get(id)
}

function factsOf({ child, round, contribution, referral }: Found, { areaId }: About): Facts {
  return {
    ...(child && { child }),
    ...(round && { round: roundFacts(round) }),
    ...(contribution && { contribution: contributionFacts(contribution) }),
    ...(referral && { referral: referralFacts(referral) }),
    ...(areaId && { areaId }),
  }
}

function roundFacts({ id, childId, published }: Round): RoundFacts {
  return {
    id,
    childId,
    publishedAt: published?.publishedAt ?? null,
    familyFrom: published?.familyFrom ?? null,
  }
}

function contributionFacts(contribution: Contribution): ContributionFacts {
  const { id, childId, authorId, viewpoint, sentAt, withdrawnAt, isRoundOpen } = contribution
  return {
    id,
    childId,
    authorId,
    viewpoint,
    isSent: sentAt !== null,
    isWithdrawn: withdrawnAt !== null,
    isRoundOpen,
  }
}

async function log(
  parts: Parts,
  { ask, child, decision }: { ask: Ask; child: Child; decision: Decision },
): Promise<void> {
  await writeAccess(parts, child, {
    actorId: actorReference(ask.actor),
    role: decision.allow ? decision.grant.by : ask.actor.kind,
    action: ask.action,
    section: ask.section,
    purpose: decision.allow ? decision.grant.purpose : 'none',
    decision: decision.allow ? 'allowed' : 'refused',
    rule: decision.allow ? decision.grant.rule : decision.reason,
  })
}
