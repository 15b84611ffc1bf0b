import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { Child } from '#schemas/child.ts'
import type { Round } from '#schemas/round.ts'
import { ageBandOn, ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import { topStrands } from '#questionnaires/profile/top-strands.ts'
import { mayAlso } from '#server/access/may-also.ts'
import { heardBy } from '#server/referrals/shared-with-sender.ts'
import { plans, referrals } from '#server/store/collections.ts'
import { boardSummary } from './board.ts'
import type { Desk } from './desk.ts'
import type { OpenedChild } from './gate.ts'
import { hearerBy } from './open-for-sender.ts'
import { readRound } from './opened-profile.ts'
import { profileReaderOf } from './profile-reader.ts'
import { isOpen, latestRound, partsOfRound, roundsOf } from './round-records.ts'

/** What to do next about a child, the first that holds. */
export type NextStep =
  'ask-people' | 'wait-for-answers' | 'publish' | 'start-plan' | 'review-plan' | 'next-round'

/** One page about a child: where everything stands, a line each, and what comes next. */
export async function childHub(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'child-record' }, { childId })
  if (!opened.ok) return opened
  const board = await desk.gate.openChild({ actor, action: 'read', section: 'board' }, { childId })
  if (!board.ok) return board
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, board.value.grant)
  const parts = round ? await partsOfRound(desk.store, board.value.grant, round.id) : []
  const plan = await planLine(desk, actor, childId)
  const summary = boardSummary(parts)
  return done({
    childId,
    identity: identityView(child, londonDay(desk.now())),
    band: bandView(child, londonDay(desk.now())),
    round: round && { ...roundLine(round), ...summary },
    plan,
    referrals: await referralLine(desk, actor, childId),
    people: child.ties
      .filter(({ state }) => state !== 'ended')
      .map(({ label, kind, state }) => ({ label, kind, state })),
    strengths: await strengthsLine(desk, actor, board.value),
    next: nextStep(round, summary, plan),
    more: furtherPages
      .filter(({ action, section }) => mayAlso(grant.by, action, section))
      .map(({ page }) => page),
  })
}

/** What the page about a child shows, once it may be seen. */
export type ChildHub = Extract<Awaited<ReturnType<typeof childHub>>, { readonly ok: true }>['value']

// A link is shown to whoever may follow it: a health visitor keeps no school note.
const furtherPages = [
  { page: 'note', action: 'read', section: 'working-note' },
  { page: 'safety', action: 'read', section: 'safety-task' },
  { page: 'access', action: 'read', section: 'access-history' },
] as const

// Strengths are said of what has been published, never of a draft.
async function strengthsLine(
  desk: Desk,
  actor: Actor,
  { child, grant }: OpenedChild,
): Promise<readonly StrandId[]> {
  const rounds = await roundsOf(desk.store, grant)
  const round = rounds.find(({ published }) => published !== null)
  if (!round) return []
  const about = { childId: child.id, roundId: round.id }
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'profile-published' }, about)
  if (!opened.ok) return []
  const reader = profileReaderOf(opened.value.grant, actor)
  const { read } = await readRound(desk, { grant: opened.value.grant, reader, child, round, rounds })
  return topStrands(read.profile).shines
}

function identityView(child: Child, today: string) {
  const months = ageInMonths(child.birthDate, today)
  return {
    name: child.likesToBeCalled,
    givenName: child.givenName,
    familyName: child.familyName,
    birthDate: child.birthDate,
    years: Math.floor(months / 12),
    months: months % 12,
    yearGroup: child.yearGroup,
    gestationWeeks: child.gestationWeeks,
    interpreter: child.interpreter,
    isProtected: child.isProtected,
    basis: child.basis ?? null,
  }
}

function bandView({ birthDate, band }: Child, today: string) {
  return {
    chosen: band?.chosen ?? null,
    reason: band?.reason ?? null,
    byAge: ageBandOn(birthDate, today) ?? null,
  }
}

function roundLine(round: Round) {
  return {
    number: round.number,
    openedOn: round.openedOn,
    isOpen: isOpen(round),
    publishedAt: round.published?.publishedAt ?? null,
    familyFrom: round.published?.familyFrom ?? null,
  }
}

type PlanLine = { readonly cycles: number; readonly actions: number; readonly reviewOn: string | null } | null

async function planLine({ store, gate }: Desk, actor: Actor, childId: string): Promise<PlanLine> {
  const opened = await gate.openChild({ actor, action: 'read', section: 'plan' }, { childId })
  if (!opened.ok) return null
  const { documents } = await store.records(plans).find('byChild', { equals: [childId], limit: 1 })
  const cycle = documents[0]?.cycles.at(-1)
  if (!cycle) return null
  return {
    cycles: cycle.number,
    actions: cycle.actions.length,
    reviewOn: cycle.review === null ? cycle.reviewOn : null,
  }
}

async function referralLine({ store, gate }: Desk, actor: Actor, childId: string) {
  const opened = await gate.openChild({ actor, action: 'read', section: 'referral' }, { childId })
  if (!opened.ok) return null
  const hearer = hearerBy(opened.value.grant)
  const { documents } = await store.records(referrals).find('byChild', { equals: [childId], limit: 20 })
  const heard = hearer ? heardBy(documents, hearer) : []
  const sent = heard.filter(({ receivedOn }) => receivedOn !== null)
  return { sent: sent.length, drafts: heard.length - sent.length }
}

// A ladder, the earliest missing thing first.
function nextStep(
  round: Round | null,
  { asked, sent }: { asked: number; sent: number },
  plan: PlanLine,
): NextStep {
  if (round === null || asked === 0) return 'ask-people'
  if (isOpen(round)) return sent > 0 && sent === asked ? 'publish' : 'wait-for-answers'
  if (round.published === null) return 'next-round'
  if (plan === null) return 'start-plan'
  return plan.reviewOn === null ? 'next-round' : 'review-plan'
}
