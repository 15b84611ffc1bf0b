import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { monthsToOwnSay } from '#schemas/own-say.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import { agreementVersions } from './agree-referral.ts'
import { evidenceSum, pathwaysOf } from './evidence-lines.ts'
import type { ReferralPlace, SenderDesk } from './open-for-sender.ts'
import { linesForFamily } from './own-request-pages.ts'
import { personOf } from './person-of.ts'
import { changeDraft, openDraft, openEvidence } from './referral-draft.ts'
import { placeOf } from './referral-records.ts'
import { restrictedParts } from './restricted-parts.ts'
import { sendReferral } from './send-referral.ts'

/**
 * Everything a family decides before their request leaves. What others said goes to the clinic as those who said it agreed to; it is
 * not shown here, because people of one family may not read each other.
 */
export async function ownCheckPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openEvidence(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral, grant, known } = opened.value
  const lines = linesForFamily(opened.value.lines)
  const own = known.parts.filter(({ authorId }) => authorId === personOf(actor).personId)
  const today = londonDay(desk.now())
  return done({
    name: child.likesToBeCalled,
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    pathways: pathwaysOf(referral),
    sum: evidenceSum(lines),
    hasProfile: known.read !== null,
    hasPlan: known.plan !== null,
    /** Whether this person has told something in private that could go too. */
    hasPrivate: restrictedParts(desk.questionnaire, own, { by: '', on: today }).length > 0,
    needsYoungPerson: needsYoungPerson(child, grant, today),
    discardOnce: desk.newId('e'),
  })
}

/** What somebody ticked before sending, and the words as they stood on the page. */
export type OwnYes = {
  readonly agrees: boolean
  readonly youngPersonAgrees: boolean
  readonly withPrivate: boolean
  readonly words: string
}

/**
 * Sends a family's own request with their yes, the way every request is sent. From 16 it is the young person's yes that counts; a parent who
 * asks says that it was given.
 */
export async function sendOwnRequest(
  desk: SenderDesk,
  actor: Actor,
  { place, yes }: { readonly place: ReferralPlace; readonly yes: OwnYes },
): Promise<Outcome<{ referralId: string }>> {
  const opened = await openDraft(desk, actor, place)
  // A second post finds it sent, and is answered like the first.
  if (!opened.ok) return opened.refusal === 'already-sent' ? sendReferral(desk, actor, place) : opened
  const { child, referral, grant } = opened.value
  if (!yes.agrees) return refused('own-agreement-missing')
  const isTheirs = needsYoungPerson(child, grant, londonDay(desk.now()))
  if (isTheirs && !yes.youngPersonAgrees) return refused('young-person-agreement-missing')
  const agreement = agreementOf(desk, yes, giverOf(actor, child, isTheirs || grant.by === 'young-person'))
  const kept = await changeDraft(desk, referral.id, (draft) => ({ ...draft, agreement }))
  return kept.ok ? sendReferral(desk, actor, place) : kept
}

type Agreement = NonNullable<Referral['agreement']>

function agreementOf(
  { now, hashOfSecret }: SenderDesk,
  { words, withPrivate }: OwnYes,
  giver: Pick<Agreement, 'givenBy' | 'capacity'>,
): Agreement {
  return {
    ...giver,
    on: londonDay(now()),
    wordsHash: hashOfSecret(words),
    wordsVersion: agreementVersions[withPrivate ? 'familyPrivate' : 'family'],
  }
}

function giverOf(
  actor: Actor,
  { ties, likesToBeCalled }: Child,
  isYoungPerson: boolean,
): Pick<Agreement, 'givenBy' | 'capacity'> {
  const { personId } = personOf(actor)
  if (isYoungPerson) {
    const self = ties.find(({ kind }) => kind === 'self')
    return { givenBy: self?.personId ?? likesToBeCalled, capacity: 'young_person' }
  }
  const isCarer = ties.some((tie) => tie.personId === personId && tie.kind === 'carer')
  return { givenBy: personId, capacity: isCarer ? 'carer' : 'parent' }
}

function needsYoungPerson({ birthDate }: Child, { by }: Grant, today: string): boolean {
  return by !== 'young-person' && ageInMonths(birthDate, today) >= monthsToOwnSay
}
