import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { pathwaysOf } from './evidence-lines.ts'
import type { ReferralPlace, SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { changeDraft, discardDraft, openDraft } from './referral-draft.ts'
import { referralChoices, startReferral } from './start-referral.ts'

/** What a draft asks and of whom, with what else may be chosen. */
export async function draftPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const choices = await referralChoices(desk, actor, place.childId)
  if (!choices.ok) return choices
  const { referral } = opened.value
  return done({
    ...choices.value,
    discardOnce: desk.newId('e'),
    clinicId: referral.clinicId,
    chosen: pathwaysOf(referral),
    isOwn: isOwn(actor, referral),
    isAgreed: referral.agreement !== null,
  })
}

/** What a draft is to ask now; `once` is the id the page was drawn with. */
export type DraftWish = {
  readonly place: ReferralPlace
  readonly once: string
  readonly pathways: readonly string[]
  readonly clinicId: string
}

/**
 * Changes what a draft asks, or whom: a new draft takes its place with what was said about evidence. Somebody said yes to one
 * clinic and to certain questions, so agreement is asked for again.
 */
export async function changeDraftAbout(
  desk: SenderDesk,
  actor: Actor,
  { place, ...wish }: DraftWish,
): Promise<Outcome<{ referralId: string }>> {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const { referral } = opened.value
  if (!isOwn(actor, referral)) return refused('not-your-draft')
  if (isAsBefore(referral, wish)) return done({ referralId: referral.id })
  const started = await startReferral(desk, actor, { childId: place.childId, ...wish })
  if (!started.ok) return started
  const { referralId } = started.value
  const carried = await changeDraft(desk, referralId, (draft) => ({ ...draft, evidence: referral.evidence }))
  if (!carried.ok) return carried
  const left = await discardDraft(desk, actor, { place, once: `${referralId}:instead` })
  return left.ok ? started : left
}

// The room lets only whoever began a draft throw it away.
function isOwn(actor: Actor, { referrerId }: Pick<Referral, 'referrerId'>): boolean {
  return referrerId === personOf(actor).personId
}

function isAsBefore(referral: Referral, { pathways, clinicId }: Omit<DraftWish, 'place'>): boolean {
  const before = pathwaysOf(referral)
  const isSameQuestions =
    before.length === pathways.length && before.every((pathway) => pathways.includes(pathway))
  return isSameQuestions && clinicId === referral.clinicId
}
