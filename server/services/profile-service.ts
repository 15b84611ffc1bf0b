import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Desk } from './desk.ts'
import { readRound } from './opened-profile.ts'
import { profileForClinic } from './profile-for-clinic.ts'
import { howForFamily, profileForChild, profileForFamily, sayNotTrueOfMe } from './profile-for-family.ts'
import {
  answersForLead,
  changesForLead,
  howForLead,
  previewForChild,
  previewForFamily,
  profileForLead,
  type WhichProfile,
} from './profile-for-lead.ts'
import { onePage, type OnePage } from './profile-one-page.ts'
import { sayNotTrue, type TypedRemark } from './profile-remarks.ts'
import { roundsOf } from './round-records.ts'

/** The needs profile: one set of levels, and a face for each of the people who read it. */
export function createProfileService(desk: Desk) {
  return {
    forLead: (actor: Actor, which: WhichProfile) => profileForLead(desk, actor, which),
    previewForFamily: (actor: Actor, which: WhichProfile) => previewForFamily(desk, actor, which),
    previewForChild: (actor: Actor, which: WhichProfile) => previewForChild(desk, actor, which),
    howForLead: (actor: Actor, which: WhichProfile & { readonly strand: string | null }) =>
      howForLead(desk, actor, which),
    answersForLead: (actor: Actor, which: WhichProfile) => answersForLead(desk, actor, which),
    changesForLead: (actor: Actor, which: WhichProfile) => changesForLead(desk, actor, which),
    sayNotTrue: (actor: Actor, typed: TypedRemark) => sayNotTrue(desk, actor, typed),
    sayNotTrueOfMe: (actor: Actor, typed: Omit<TypedRemark, 'childId'>) => sayNotTrueOfMe(desk, actor, typed),
    sheet: (actor: Actor, childId: string) => sheet(desk, actor, childId),
    forFamily: (actor: Actor, childId: string) => profileForFamily(desk, actor, childId),
    howForFamily: (actor: Actor, which: { readonly childId: string; readonly strand: string | null }) =>
      howForFamily(desk, actor, which),
    forChild: (actor: Actor, wantsOtherViews: boolean) => profileForChild(desk, actor, wantsOtherViews),
    forClinic: (actor: Actor, referralId: string) => profileForClinic(desk, actor, referralId),
  }
}

const leadRoles = ['senco', 'health-visitor'] as const

/** The one-page sheet of the newest published round, for the lead and the teachers. */
async function sheet(desk: Desk, actor: Actor, childId: string): Promise<Outcome<OnePage, 'not-found'>> {
  const section = isLeadByRole(actor) ? 'child-identity' : 'child-name'
  const named = await desk.gate.openChild({ actor, action: 'read', section }, { childId })
  if (!named.ok) return named
  const rounds = await roundsOf(desk.store, named.value.grant)
  const round = rounds.find(({ published }) => published !== null)
  if (!round) return refused('not-found')
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section: 'profile-strategies' },
    { childId, roundId: round.id },
  )
  if (!opened.ok) return opened
  const { grant, child } = opened.value
  // The sheet lies where everybody reads it, so the lead's copy holds no more than a teacher's.
  const reader = { role: 'named-teacher', personId: null } as const
  return done(onePage(desk.questionnaire, await readRound(desk, { grant, reader, child, round, rounds })))
}

function isLeadByRole(actor: Actor): boolean {
  if (actor.kind !== 'person') return false
  return actor.memberships.some(({ role }) => leadRoles.some((lead) => lead === role))
}
