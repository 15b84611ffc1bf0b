import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { createKeptReadings } from './kept-readings.ts'
import { newestForFamily, openIdentity, readRound, type OpenedProfile } from './opened-profile.ts'
import { childProfile, type ChildProfile } from './profile-child-view.ts'
import { profileHow, type ProfileHow } from './profile-explanation.ts'
import { familyProfile, type FamilyProfile } from './profile-family-view.ts'
import { ownRemarks, sayNotTrue, type TypedRemark } from './profile-remarks.ts'
import { isOwn, profileReaderOf } from './profile-reader.ts'

/** A profile that is there to read, or the name of a child whose profile is still being put together. */
export type MaybeReady<Profile> =
  { readonly isReady: true; readonly profile: Profile } | { readonly isReady: false; readonly name: string }

/** The family face of the newest round that has been published to the family. */
export async function profileForFamily(
  desk: Desk,
  actor: Actor,
  childId: string,
): Promise<Outcome<MaybeReady<FamilyProfile>, 'not-found'>> {
  const opened = await openForFamily(desk, actor, childId)
  if (!opened.ok) return opened
  if (!opened.value.isReady) return done(opened.value)
  const { profile } = opened.value
  return done({
    isReady: true,
    // Two parents may share one face, and never what either said of it.
    profile: {
      ...facesDrawn(profile.read, [profile.child, profile.round], () =>
        familyProfile(desk.questionnaire, profile),
      ),
      remarks: ownRemarks(profile.round, profile.reader),
    },
  })
}

const facesDrawn = createKeptReadings<Omit<FamilyProfile, 'remarks'>>()

/** How one strand was worked out: a parent's own answers in full, and of others' forms how much was answered. */
export async function howForFamily(
  desk: Desk,
  actor: Actor,
  { childId, strand }: { readonly childId: string; readonly strand: string | null },
): Promise<Outcome<MaybeReady<ProfileHow>, 'not-found'>> {
  const opened = await openForFamily(desk, actor, childId)
  if (!opened.ok) return opened
  if (!opened.value.isReady) return done(opened.value)
  const { profile } = opened.value
  const mayRead = (form: Contribution) => isOwn(profile.reader, form)
  return done({
    isReady: true,
    profile: profileHow(desk.questionnaire, profile, { strand, mayRead, hasLabels: false }),
  })
}

/** A young person's own page, from the newest round that has been published to the family. */
export async function profileForChild(
  desk: Desk,
  actor: Actor,
  wantsOtherViews: boolean,
): Promise<Outcome<MaybeReady<ChildProfile>, 'not-found'>> {
  const childId = await ownChildId(desk, actor)
  if (childId === null) return refused('not-found')
  const opened = await openForFamily(desk, actor, childId)
  if (!opened.ok) return opened
  if (!opened.value.isReady) return done(opened.value)
  return done({
    isReady: true,
    profile: childProfile(desk.questionnaire, opened.value.profile, wantsOtherViews),
  })
}

/** A young person's remark on their own page. */
export async function sayNotTrueOfMe(
  desk: Desk,
  actor: Actor,
  typed: Omit<TypedRemark, 'childId'>,
): Promise<Outcome<{ rev: number }>> {
  const childId = await ownChildId(desk, actor)
  if (childId === null) {
    await desk.gate.open({ actor, action: 'write', section: 'profile-remark' }, {})
    return refused('not-found')
  }
  return sayNotTrue(desk, actor, { ...typed, childId })
}

async function openForFamily(
  desk: Desk,
  actor: Actor,
  childId: string,
): Promise<Outcome<MaybeReady<OpenedProfile>, 'not-found'>> {
  const identity = await openIdentity(desk, actor, { childId })
  if (!identity.ok) return identity
  const { child, rounds } = identity.value
  const round = newestForFamily(rounds, desk.now())
  if (!round) return done({ isReady: false, name: child.likesToBeCalled })
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section: 'profile-published' },
    { childId, roundId: round.id },
  )
  if (!opened.ok) return opened
  const { grant } = opened.value
  const reader = profileReaderOf(grant, actor)
  return done({ isReady: true, profile: await readRound(desk, { grant, reader, child, round, rounds }) })
}

// A young person has one record of their own; the caseload row is what lets them look for it.
async function ownChildId({ gate, store }: Desk, actor: Actor): Promise<string | null> {
  const opened = await gate.open({ actor, action: 'read', section: 'caseload' }, {})
  if (!opened.ok || actor.kind !== 'person') return null
  const { documents } = await store.records(children).find('byPerson', { equals: [actor.personId] })
  const own = documents.find(({ ties }) =>
    ties.some(({ kind, personId }) => kind === 'self' && personId === actor.personId),
  )
  return own?.id ?? null
}
