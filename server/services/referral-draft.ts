import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Evidence, Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { referrals } from '#server/store/collections.ts'
import { rulesOf } from './area-rules.ts'
import type { Desk } from './desk.ts'
import { evidenceLines, evidenceSum, pathwaysOf, settingOf, type EvidenceView } from './evidence-lines.ts'
import { knownEvidence } from './known-evidence.ts'
import { openForSender, type OpenedReferral, type ReferralPlace, type SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { isSent, placeOf } from './referral-records.ts'
import { learningOf } from './learning-of.ts'
import { roundForReferral, type RoundForReferral } from './round-for-referral.ts'

/** The evidence of a draft: everything already known is there, the rest may be asked for or left. */
export async function evidencePage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openEvidence(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral, known, lines } = opened.value
  return done({
    name: child.likesToBeCalled,
    pathways: pathwaysOf(referral),
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    hasProfile: known.read !== null,
    learning: await learningOf(desk.store, child),
    lines,
    sum: evidenceSum(lines),
  })
}

/** What somebody said about each missing line: `ask`, `not-needed` with a reason, or nothing. */
export type EvidenceChoice = {
  readonly id: string
  readonly choice: string
  readonly because: string
}

/** Keeps what was said about missing evidence. Nothing missing ever holds a referral back. */
export async function chooseEvidence(
  desk: SenderDesk,
  actor: Actor,
  { place, choices }: { readonly place: ReferralPlace; readonly choices: readonly EvidenceChoice[] },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openEvidence(desk, actor, place)
  if (!opened.ok) return opened
  const { referral, lines } = opened.value
  const missing = choices.find(({ choice, because }) => choice === 'not-needed' && because.trim() === '')
  if (missing) return refused('say-why-not-needed', { evidence: missing.id })
  const evidence = lines
    .filter(({ state }) => state !== 'have')
    .flatMap((line) => evidenceFrom(line, choices))
  return changeDraft(desk, referral.id, (draft) => ({ ...draft, evidence }))
}

/** The evidence lines of a draft, without those that only health may see. */
export async function draftEvidence(
  { store, now }: Desk,
  about: { readonly child: Child; readonly referral: Referral; readonly known: RoundForReferral },
  withRestricted = false,
): Promise<readonly EvidenceView[]> {
  const { child, referral, known } = about
  const today = londonDay(now())
  return evidenceLines(referral, {
    child,
    setting: await settingOf(store, child),
    today,
    items: (await rulesOf(store, referral, today)).evidence,
    known: knownEvidence({
      counted: known.read?.counted ?? [],
      plan: known.plan,
      isAgreed: referral.agreement !== null,
    }),
    withRestricted,
  })
}

/** Opens a draft to work on it; one that has left cannot be changed any more. */
export async function openDraft(
  desk: SenderDesk,
  actor: Actor,
  place: ReferralPlace,
): Promise<Outcome<OpenedReferral, 'not-found' | 'already-sent'>> {
  const opened = await openForSender(desk, { actor, action: 'create' }, place)
  if (!opened.ok) return opened
  return isSent(opened.value.referral) ? refused('already-sent') : opened
}

/** Opens a draft with the round it stands on and its evidence as far as everybody who works on it may see. */
export async function openEvidence(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  const known = await roundForReferral(desk, actor, { child, grant })
  return done({ ...opened.value, known, lines: await draftEvidence(desk, { child, referral, known }) })
}

/** Throws a draft away, for the person who began it. Nobody was told of it, and nobody is told now. */
export async function discardDraft(
  desk: SenderDesk,
  actor: Actor,
  { place, once }: { readonly place: ReferralPlace; readonly once: string },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const { personId: actorId } = personOf(actor)
  const now = desk.now()
  const said = { reasonCode: null, note: null, supersedes: null, effectiveDate: londonDay(now) }
  const kept = await desk.store.records(referrals).mutate(opened.value.referral.id, (draft) =>
    foldEvents(draft.events)
      .filter(({ state }) => state !== 'closed')
      .reduce<Outcome<Referral>>((left, { id: episodeId }) => {
        if (!left.ok) return left
        const command = {
          ...said,
          type: 'draft_discarded',
          episodeId,
          actorId,
          role: 'referrer',
          payload: {},
        } as const
        return recordEvent(left.value, command, { today: londonDay(now), now, id: `${once}:${episodeId}` })
      }, done(draft)),
  )
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

/** Changes a draft as one document, unless it was sent meanwhile. */
export async function changeDraft(
  { store, now }: Desk,
  referralId: string,
  change: (draft: Referral) => Referral,
): Promise<Outcome<{ rev: number }>> {
  const kept = await store.records(referrals).mutate(referralId, (draft) => {
    if (isSent(draft)) return refused('already-sent')
    return done(refreshReferral(change(draft), now()))
  })
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

function evidenceFrom({ id, owner }: EvidenceView, choices: readonly EvidenceChoice[]): readonly Evidence[] {
  const said = choices.find((each) => each.id === id)
  if (said?.choice === 'ask') return [{ id, owner, state: 'asked' }]
  if (said?.choice !== 'not-needed') return []
  return [{ id, owner, state: 'not-needed', because: said.because.trim().slice(0, 300) }]
}
