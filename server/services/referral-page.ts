import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { heardBy, sharedWithSender } from '#server/referrals/shared-with-sender.ts'
import { referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { hearerBy, openForSender, type ReferralPlace, type SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { tellClinic } from './referral-messages.ts'
import { isDiscarded, isSent, placeOf, referralsOf } from './referral-records.ts'
import { timelineLines } from './timeline-lines.ts'

const mostWords = 4000

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
  const { child } = opened.value
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
    asked: askedIn(episodes),
    timeline: timelineLines(referral),
    letters: referral.letters
      .filter(({ to }) => to === 'referrer')
      .map(({ id, on, text }) => ({ id, on, text })),
  })
}

export type SchoolAnswer = {
  readonly once: string
  readonly evidenceIds: readonly string[]
  readonly text: string
}

/** Sends what the clinic asked for; every pathway that waits for it goes back to the people who decide. */
export async function answerRequest(
  desk: SenderDesk,
  actor: Actor,
  { place, answer }: { readonly place: ReferralPlace; readonly answer: SchoolAnswer },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openForSender(desk, { actor, action: 'send' }, place)
  if (!opened.ok) return opened
  const { referral } = opened.value
  const text = answer.text.trim()
  if (text.length > mostWords) return refused('too-long')
  if (text === '') return refused('write-an-answer')
  if (answer.evidenceIds.length === 0) return refused('say-what-it-is')
  const told = await tellClinic(desk, referral.clinicId, {
    kind: 'someone-answered',
    path: `/clinic/queue/${referral.id}`,
  })
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (current) =>
      answered(desk, current, { ...answer, text, told, actorId: personOf(actor).personId }),
    )
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

type Answering = SchoolAnswer & {
  readonly told: readonly OutboxEntry[]
  readonly actorId: string
}

function answered({ now }: Desk, current: Referral, answer: Answering): Outcome<Referral> {
  const { once, evidenceIds, text, told, actorId } = answer
  if (current.events.some(({ id }) => id.startsWith(`${once}:`))) return done(current)
  const waiting = foldEvents(current.events).filter(({ state }) => state === 'info_requested')
  if (waiting.length === 0) return refused('nothing-asked')
  const today = londonDay(now())
  const ready: Referral = { ...current, outbox: [...current.outbox, ...told] }
  return waiting.reduce<Outcome<Referral>>((referral, { id: episodeId }) => {
    if (!referral.ok) return referral
    return recordEvent(
      referral.value,
      {
        type: 'info_received',
        episodeId,
        effectiveDate: today,
        actorId,
        role: 'referrer',
        reasonCode: 'sent-by-referrer',
        note: text,
        supersedes: null,
        payload: { evidenceIds: [...evidenceIds] },
      },
      { today, now: now(), id: `${once}:${episodeId}` },
    )
  }, done(ready))
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

function askedIn(episodes: readonly Episode[]) {
  const asking = episodes
    .filter(({ state }) => state === 'info_requested')
    .flatMap(({ asked }) => asked ?? [])
  const [first] = asking
  if (!first) return null
  return {
    of: first.of,
    due: first.due,
    evidenceIds: [...new Set(asking.flatMap(({ evidenceIds }) => evidenceIds))],
  }
}
