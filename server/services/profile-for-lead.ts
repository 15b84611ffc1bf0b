import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Section } from '#server/access/facts.ts'
import type { Desk } from './desk.ts'
import { createKeptReadings } from './kept-readings.ts'
import { openForLead, readLevels, readLevelsBefore, readRound, type OpenedProfile } from './opened-profile.ts'
import { answersView, type AnswersView } from './profile-answers-view.ts'
import { changesBetween, type ChangeView } from './profile-changes.ts'
import { childProfile, type ChildProfile } from './profile-child-view.ts'
import { profileHow, type ProfileHow } from './profile-explanation.ts'
import { familyProfile, type FamilyProfile } from './profile-family-view.ts'
import { profileHead, schoolProfile, type ProfileHead, type SchoolProfile } from './profile-school-view.ts'

type Refusal = 'not-found' | 'nobody-asked-yet'

/** Which child's profile, and which round when it is not the newest. */
export type WhichProfile = { readonly childId: string; readonly roundNumber?: number | null }

/** The school face, beside the round before. */
export async function profileForLead(
  desk: Desk,
  actor: Actor,
  which: WhichProfile,
): Promise<Outcome<SchoolProfile, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  if (!opened.ok) return opened
  const { read, child, round } = opened.value
  const before = await readLevelsBefore(desk, opened.value)
  return done(
    facesDrawn(read, [child, round, before], () => schoolProfile(desk.questionnaire, opened.value, before)),
  )
}

const facesDrawn = createKeptReadings<SchoolProfile>()

/** What the lead sees of the family face before it is published: what any one parent would, and nothing one parent told. */
export async function previewForFamily(
  desk: Desk,
  actor: Actor,
  which: WhichProfile,
): Promise<Outcome<FamilyProfile, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  if (!opened.ok) return opened
  const reader = { role: 'parent', personId: null } as const
  const read = await readRound(desk, { ...opened.value, reader })
  return done({ ...familyProfile(desk.questionnaire, read), remarks: {} })
}

/** What the lead sees of the child's own page; what the child keeps private is not in it. */
export async function previewForChild(
  desk: Desk,
  actor: Actor,
  which: WhichProfile,
): Promise<Outcome<ChildProfile, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  return opened.ok ? done(childProfile(desk.questionnaire, opened.value, false)) : opened
}

/** How every number of one strand was worked out, with the answers this reader may read. */
export async function howForLead(
  desk: Desk,
  actor: Actor,
  { strand, ...which }: WhichProfile & { readonly strand: string | null },
): Promise<Outcome<ProfileHow, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  if (!opened.ok) return opened
  const readable = await readableAmong(desk, actor, {
    forms: strand === null ? [] : opened.value.read.counted,
    section: 'contribution-answers',
  })
  return done(
    profileHow(desk.questionnaire, opened.value, {
      strand,
      mayRead: ({ id }) => readable.has(id),
      hasLabels: readable.size > 0,
    }),
  )
}

export type ProfileAnswers = ProfileHead & { readonly forms: readonly AnswersView[] }

/** Every answer of every sent form that this reader may read; refused to those who may read none. */
export async function answersForLead(
  desk: Desk,
  actor: Actor,
  which: WhichProfile,
): Promise<Outcome<ProfileAnswers, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  if (!opened.ok) return opened
  const { sent, reader } = opened.value
  const readable = await readableAmong(desk, actor, { forms: sent, section: 'contribution-answers' })
  if (sent.length > 0 && readable.size === 0) return refused('not-found')
  const restricted = await readableAmong(desk, actor, {
    forms: reader.role === 'school-lead' ? [] : sent.filter(hasRestricted),
    section: 'restricted-background',
  })
  const forms = sent.filter(({ id }) => readable.has(id))
  return done({
    ...profileHead(opened.value),
    forms: forms.map((form) =>
      formView(desk, opened.value, { form, isRestrictedOpen: restricted.has(form.id) }),
    ),
  })
}

function formView(
  { questionnaire }: Desk,
  { reader, child }: OpenedProfile,
  { form, isRestrictedOpen }: { readonly form: Contribution; readonly isRestrictedOpen: boolean },
): AnswersView {
  return answersView(form, {
    questionnaire,
    reader,
    name: child.likesToBeCalled,
    // The school lead reads only what its author agreed to, which the reader's own table holds.
    mayReadRestricted: isRestrictedOpen || reader.role === 'school-lead',
  })
}

function hasRestricted({ restricted }: Contribution): boolean {
  return Object.keys(restricted).length > 0
}

type Forms = { readonly forms: readonly Contribution[]; readonly section: Section }

async function readableAmong(
  desk: Desk,
  actor: Actor,
  { forms, section }: Forms,
): Promise<ReadonlySet<string>> {
  const readable = new Set<string>()
  for (const { id } of forms) {
    const opened = await desk.gate.openChild({ actor, action: 'read', section }, { contributionId: id })
    if (opened.ok) readable.add(id)
  }
  return readable
}

export type ProfileChanges = ProfileHead & {
  readonly rounds: readonly {
    readonly number: number
    readonly openedOn: string
    readonly isDraft: boolean
    /** Since the round before; empty for the first. */
    readonly changes: readonly ChangeView[]
  }[]
}

/** The rounds that made a profile, newest first, each with what changed since the one before. */
export async function changesForLead(
  desk: Desk,
  actor: Actor,
  which: WhichProfile,
): Promise<Outcome<ProfileChanges, Refusal>> {
  const opened = await openForLead(desk, actor, which)
  if (!opened.ok) return opened
  const { rounds, round } = opened.value
  const shown = rounds.filter(({ id, published }) => id === round.id || published !== null)
  const levels = await Promise.all(shown.map((one) => readLevels(desk, opened.value, one)))
  return done({
    ...profileHead(opened.value),
    rounds: shown.map(({ number, openedOn, published }, at) => {
      const [now, before] = [levels[at], levels[at + 1]]
      const changes = now && before ? changesBetween(desk.questionnaire, before, now) : []
      return { number, openedOn, isDraft: published === null, changes }
    }),
  })
}
