import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Plan } from '#schemas/plan.ts'
import type { Round } from '#schemas/round.ts'
import type { Grant } from '#server/access/decide.ts'
import { plans } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { roundProfile, type RoundProfile } from './round-profile.ts'
import { partsOfRound, roundsOf } from './round-records.ts'

/** What is already known of a child when a referral is made: the newest published round as a clinic reads it, and the plan. */
export type RoundForReferral = {
  readonly round: Round | null
  readonly parts: readonly Contribution[]
  readonly read: RoundProfile | null
  readonly plan: Plan | null
}

/** Gathers what a referral takes with it, as far as the sender may read it; without a published profile there is less to take. */
export async function roundForReferral(
  desk: Desk,
  actor: Actor,
  { child, grant }: { readonly child: Child; readonly grant: Grant },
): Promise<RoundForReferral> {
  const { store, questionnaire, gate, now } = desk
  const plan = await planOf(desk, actor, child.id)
  const round = (await roundsOf(store, grant)).find(({ published }) => published !== null)
  if (!round) return { round: null, parts: [], read: null, plan }
  const about = { childId: child.id, roundId: round.id }
  const opened = await gate.openChild({ actor, action: 'read', section: 'profile-published' }, about)
  if (!opened.ok) return { round: null, parts: [], read: null, plan }
  const parts = await partsOfRound(store, opened.value.grant, round.id)
  const reader = { role: 'clinic-received', personId: null } as const
  const today = londonDay(now())
  const read = roundProfile(questionnaire, { child, round, contributions: parts, reader, today })
  return { round, parts, read, plan }
}

async function planOf({ store, gate }: Desk, actor: Actor, childId: string): Promise<Plan | null> {
  const opened = await gate.openChild({ actor, action: 'read', section: 'plan' }, { childId })
  if (!opened.ok) return null
  const { documents } = await store.records(plans).find('byChild', { equals: [childId], limit: 1 })
  return documents[0] ?? null
}
