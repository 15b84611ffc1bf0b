import type { Actor } from '#schemas/actor.ts'
import { evidenceOwners } from '#schemas/evidence-item.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { heardBy, sharedWithSender } from '#server/referrals/shared-with-sender.ts'
import type { Grant } from '#server/access/decide.ts'
import { askedOfThem, keepAnswer, type InformationAnswer } from './answer-information.ts'
import type { Desk } from './desk.ts'
import { hearerBy, openForSender, type ReferralPlace, type SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { isDiscarded, isSent, placeOf, referralsOf } from './referral-records.ts'
import { timelineLines } from './timeline-lines.ts'

/** Every request for a child: where each stands, how long it has waited and who holds it. */
export async function referralList(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'referral' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const today = londonDay(desk.now())
  const hearer = hearerBy(grant)
  if (!hearer) return refused('not-found')
  const all = heardBy(await referralsOf(desk.store, grant), hearer).filter(
    (referral) => !isDiscarded(referral),
  )
  const lines = all.map(async (referral) => ({
    id: referral.id,
    reference: referral.reference,
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    isDraft: !isSent(referral),
    episodes: foldEvents(referral.events).map((episode) => episodeLine(referral, episode, today)),
  }))
  return done({ name: child.likesToBeCalled, referrals: await Promise.all(lines) })
}

/** One request as its sender sees it: what happened, what the clinic asks for, and the letters that came. */
export async function referralPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openForSender(desk, { actor, action: 'read' }, place)
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const referral = sharedWithSender(opened.value.referral)
  const today = londonDay(desk.now())
  const episodes = foldEvents(referral.events)
  return done({
    name: child.likesToBeCalled,
    once: desk.newId('e'),
    reference: referral.reference,
    isDraft: !isSent(referral),
    clinic: await placeOf(desk.store, referral.clinicId),
    episodes: episodes.map((episode) => episodeLine(referral, episode, today)),
    asked: askedOfThem(episodes, heardAs(grant)),
    askedOfOthers: askedOfOthers(episodes, heardAs(grant)),
    timeline: timelineLines(referral),
    letters: referral.letters
      .filter(({ to }) => to === 'referrer')
      .map(({ id, on, text }) => ({ id, on, text })),
  })
}

/** Sends what the clinic asked school or health for; what it asked a family waits for the family. */
export async function answerRequest(
  desk: SenderDesk,
  actor: Actor,
  { place, answer }: { readonly place: ReferralPlace; readonly answer: InformationAnswer },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openForSender(desk, { actor, action: 'send' }, place)
  if (!opened.ok) return opened
  const { referral, grant } = opened.value
  const by = { actorId: personOf(actor).personId, role: 'referrer', answersFor: heardAs(grant) } as const
  return keepAnswer(desk, referral, { answer, by })
}

/** One pathway of a request in a few facts. */
export function episodeLine(referral: Pick<Referral, 'promises'>, episode: Episode, today: string) {
  const { owner, step, nextDate } = episodeStatus(episode, promisesOf(referral, episode.pathway), today)
  const { C1, C2 } = clocksOf(episode, today)
  return {
    id: episode.id,
    pathway: episode.pathway,
    state: episode.state,
    closedReason: episode.closedReason,
    owner,
    step,
    nextDate,
    receivedOn: episode.receivedOn,
    daysToDecision: C1.days,
    daysWaited: C2.days,
  }
}

function heardAs(grant: Grant): readonly string[] {
  const hearer = hearerBy(grant)
  return hearer === null ? [] : [hearer]
}

// What others were asked for, so that whoever sent the request knows that it waits for them.
function askedOfOthers(episodes: readonly Episode[], own: readonly string[]) {
  const others = evidenceOwners.filter((owner) => !own.includes(owner))
  return others.flatMap((of) => {
    const asked = askedOfThem(episodes, [of])
    return asked ? [{ of, due: asked.due }] : []
  })
}
