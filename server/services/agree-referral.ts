import type { Actor } from '#schemas/actor.ts'
import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { agreementShape, type Referral } from '#schemas/referral.ts'
import { isoOfTyped, type TypedDay } from '#schemas/typed-day.ts'
import type { ReferralPlace, SenderDesk } from './open-for-sender.ts'
import { changeDraft, openDraft } from './referral-draft.ts'
import { placeOf } from './referral-records.ts'

/** Which words were agreed to: with or without the private parts. */
export const agreementVersions = {
  plain: 'refer-1',
  private: 'refer-1-private',
  family: 'refer-family-1',
  familyPrivate: 'refer-family-1-private',
} as const
const withPrivateParts: readonly string[] = [agreementVersions.private, agreementVersions.familyPrivate]

const somebodyElse = 'somebody-else'
const capacityOf = { parent: 'parent', carer: 'carer', self: 'young_person' } as const
const otherCapacities = ['parent', 'carer', 'young_person', 'local_authority', 'other'] as const

/** The page on which agreement is recorded: who may give it, and what was recorded already. */
export async function agreementPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  return done({
    name: child.likesToBeCalled,
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    today: londonDay(desk.now()),
    people: child.ties.filter(isFamily).map(({ personId, label }) => ({ personId, label })),
    capacities: otherCapacities,
    agreed: referral.agreement && {
      givenBy: referral.agreement.givenBy,
      on: referral.agreement.on,
      withPrivate: hasPrivate(referral),
    },
  })
}

export type TypedAgreement = {
  readonly givenBy: string
  readonly otherName: string
  readonly otherCapacity: string
  readonly on: TypedDay
  readonly withPrivate: boolean
  /** The words as they stood on the page. */
  readonly words: string
}

/** Records who said yes, as what, when, and to which words. */
export async function agreeToReferral(
  desk: SenderDesk,
  actor: Actor,
  { place, typed }: { readonly place: ReferralPlace; readonly typed: TypedAgreement },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  const giver = giverIn(child, typed)
  if (!giver) return refused('say-who-agreed')
  const on = isoOfTyped(typed.on)
  if (on === null) return refused('not-a-date')
  if (on > londonDay(desk.now())) return refused('in-the-future')
  const agreement = {
    ...giver,
    on,
    wordsHash: desk.hashOfSecret(typed.words),
    wordsVersion: agreementVersions[typed.withPrivate ? 'private' : 'plain'],
  }
  return changeDraft(desk, referral.id, (draft) => ({ ...draft, agreement }))
}

/** Whether the private parts were agreed to as well. */
export function hasPrivate({ agreement }: Pick<Referral, 'agreement'>): boolean {
  return agreement !== null && withPrivateParts.includes(agreement.wordsVersion)
}

/** Who agreed, as people call them. */
export function nameOfGiver({ ties }: Child, { agreement }: Pick<Referral, 'agreement'>): string | null {
  if (!agreement) return null
  return ties.find(({ personId }) => personId === agreement.givenBy)?.label ?? agreement.givenBy
}

type Giver = Pick<NonNullable<Referral['agreement']>, 'givenBy' | 'capacity'>

function giverIn({ ties }: Child, typed: TypedAgreement): Giver | null {
  const tie = ties.filter(isFamily).find(({ personId }) => personId === typed.givenBy)
  if (tie && tie.kind !== 'teacher') return { givenBy: tie.personId, capacity: capacityOf[tie.kind] }
  const name = typed.otherName.trim().slice(0, 120)
  const capacity = agreementShape.shape.capacity.safeParse(typed.otherCapacity)
  if (typed.givenBy !== somebodyElse || name === '' || !capacity.success) return null
  return { givenBy: name, capacity: capacity.data }
}

function isFamily({ kind, state, bar }: Tie): boolean {
  return kind !== 'teacher' && bar === null && (state === 'active' || state === 'review-due')
}
