import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { InformationAnswer } from './answer-information.ts'
import { agreementPage, agreeToReferral, type TypedAgreement } from './agree-referral.ts'
import { changeDraftAbout, draftPage, type DraftWish } from './change-draft.ts'
import type { Gate } from './gate.ts'
import type { ReferralPlace } from './open-for-sender.ts'
import { openForSender } from './open-for-sender.ts'
import type { Parts } from './parts.ts'
import { chooseEvidence, discardDraft, evidencePage, type EvidenceChoice } from './referral-draft.ts'
import { answerRequest, referralList, referralPage } from './referral-page.ts'
import { placeOf } from './referral-records.ts'
import { checkPage, sendReferral } from './send-referral.ts'
import { referralChoices, startReferral, type NewReferral } from './start-referral.ts'
import { sayWhereLearning } from './where-learning.ts'
import { hearBy } from '#server/referrals/family-tracker.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'

/** Asking a clinic: from a draft to what the sender sees of the request afterwards. */
export function createReferralService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate, section: 'referral' as const }
  return {
    list: (actor: Actor, childId: string) => referralList(desk, actor, childId),
    choices: (actor: Actor, childId: string) => referralChoices(desk, actor, childId),
    start: (actor: Actor, wish: NewReferral) => startReferral(desk, actor, wish),
    evidence: (actor: Actor, place: ReferralPlace) => evidencePage(desk, actor, place),
    chooseEvidence: (
      actor: Actor,
      change: { readonly place: ReferralPlace; readonly choices: readonly EvidenceChoice[] },
    ) => chooseEvidence(desk, actor, change),
    sayWhereLearning: (actor: Actor, change: { readonly place: ReferralPlace; readonly where: string }) =>
      sayWhereLearning(desk, actor, change),
    discard: (actor: Actor, change: { readonly place: ReferralPlace; readonly once: string }) =>
      discardDraft(desk, actor, change),
    draft: (actor: Actor, place: ReferralPlace) => draftPage(desk, actor, place),
    changeDraft: (actor: Actor, wish: DraftWish) => changeDraftAbout(desk, actor, wish),
    agreement: (actor: Actor, place: ReferralPlace) => agreementPage(desk, actor, place),
    agree: (actor: Actor, change: { readonly place: ReferralPlace; readonly typed: TypedAgreement }) =>
      agreeToReferral(desk, actor, change),
    check: (actor: Actor, place: ReferralPlace) => checkPage(desk, actor, place),
    send: (actor: Actor, place: ReferralPlace) => sendReferral(desk, actor, place),
    receipt: async (actor: Actor, place: ReferralPlace) => {
      const opened = await openForSender(desk, { actor, action: 'read' }, place)
      if (!opened.ok) return opened
      const { child, referral } = opened.value
      const today = londonDay(parts.now())
      const days = foldEvents(referral.events).map((one) =>
        hearBy(one, promisesOf(referral, one.pathway), today),
      )
      const { name: clinic, phone } = await placeOf(parts.store, referral.clinicId)
      const { reference, outbox } = referral
      const isFamilyTold = outbox.some(({ params }) => params['link']?.endsWith('/where'))
      const name = child.likesToBeCalled
      return done({
        name,
        reference,
        clinic,
        phone,
        hearBy: days.find((day) => day !== null) ?? null,
        isFamilyTold,
      })
    },
    page: (actor: Actor, place: ReferralPlace) => referralPage(desk, actor, place),
    answer: (actor: Actor, change: { readonly place: ReferralPlace; readonly answer: InformationAnswer }) =>
      answerRequest(desk, actor, change),
  }
}
