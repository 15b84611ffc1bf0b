import type { Actor } from '#schemas/actor.ts'
import { done } from '#schemas/outcome.ts'
import { aboutMyself } from './about-myself.ts'
import type { Gate } from './gate.ts'
import type { ReferralPlace } from './open-for-sender.ts'
import { ownCheckPage, sendOwnRequest, type OwnYes } from './own-request-check.ts'
import { askPage, asksPage, chooseWhomToAsk } from './own-request-pages.ts'
import type { Parts } from './parts.ts'
import { discardDraft } from './referral-draft.ts'
import { startReferral, type NewReferral } from './start-referral.ts'
import { sayWhereLearning } from './where-learning.ts'

/** A family, or a young person from 16, asks a clinic themselves, where the area takes such requests. */
export function createOwnRequestService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate, section: 'own-request' as const }
  return {
    /** Which record is the young person's own. */
    whoAmI: (actor: Actor) =>
      aboutMyself(desk, { actor, action: 'read', section: 'own-request' }, (childId) =>
        Promise.resolve(done(childId)),
      ),
    asks: (actor: Actor, childId: string) => asksPage(desk, actor, childId),
    start: (actor: Actor, wish: NewReferral) => startReferral(desk, actor, wish),
    ask: (actor: Actor, place: ReferralPlace) => askPage(desk, actor, place),
    chooseWhomToAsk: (
      actor: Actor,
      change: { readonly place: ReferralPlace; readonly asked: readonly string[] },
    ) => chooseWhomToAsk(desk, actor, change),
    sayWhereLearning: (actor: Actor, change: { readonly place: ReferralPlace; readonly where: string }) =>
      sayWhereLearning(desk, actor, change),
    check: (actor: Actor, place: ReferralPlace) => ownCheckPage(desk, actor, place),
    send: (actor: Actor, change: { readonly place: ReferralPlace; readonly yes: OwnYes }) =>
      sendOwnRequest(desk, actor, change),
    discard: (actor: Actor, change: { readonly place: ReferralPlace; readonly once: string }) =>
      discardDraft(desk, actor, change),
  }
}
