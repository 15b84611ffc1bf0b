import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { timedStepOf } from '#server/referrals/next-timer.ts'
import type { TimedStep } from '#server/referrals/timer.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Page } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import { openEpisodes, peopleAround, type PeopleAround } from './people-around.ts'

const atOnce = 200
// One look does this many requests at most; what is left is due at the next look.
const mostInOneLook = 2_000

/**
 * What the service does for requests by itself when its day comes: reminders, check-ins, going on without an answer, a birthday, and
 * handing silence to a person. It closes nothing. Every look may be repeated, and two servers may look at once: each step has one key.
 */
export function createTimedWork(desk: Desk) {
  const records = desk.store.records(referrals)

  /** Does what is due; gives how many requests were moved on. */
  async function doDue(): Promise<number> {
    const today = londonDay(desk.now())
    let moved = 0
    let after: string | null = null
    for (let looked = 0; looked < mostInOneLook; looked += atOnce) {
      const page: Page<Referral> = await records.find('byTimer', { to: `${today}~`, limit: atOnce, after })
      for (const referral of page.documents) if (await moveOn(desk, referral, today)) moved += 1
      after = page.next
      if (after === null) break
    }
    return moved
  }
  return { doDue }
}

async function moveOn(desk: Desk, referral: Referral, today: string): Promise<boolean> {
  const child = await desk.store.records(children).get(referral.childId)
  if (!child) throw new Error(`request ${referral.id} is about nobody`)
  const { birthDate } = child
  const around = await peopleAround(desk, referral, child)
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (current) => withDueSteps(desk, { ...current, birthDate }, { today, around }))
  return kept.ok
}

type Looking = { readonly today: string; readonly around: PeopleAround }

// A request that had its step from another server meanwhile is left as it is, except for the day of the next one.
function withDueSteps(desk: Desk, current: Referral, looking: Looking): Outcome<Referral> {
  const open = openEpisodes(current)
  const all = open.reduce<Outcome<Referral>>(
    (referral, episode) => (referral.ok ? withStep(desk, referral.value, { ...looking, episode }) : referral),
    done(current),
  )
  if (!all.ok) return all
  const next = refreshReferral(all.value, desk.now())
  const isAsBefore = all.value.events.length === current.events.length && next.timerDue === current.timerDue
  return isAsBefore ? refused('nothing-due') : done(next)
}

function withStep(
  desk: Desk,
  referral: Referral,
  { today, around, episode }: Looking & { readonly episode: Episode },
): Outcome<Referral> {
  const reach = around.reachOf(episode)
  const step = timedStepOf(referral, episode, { today, ways: reach.ways })
  if (!step || step.due > today) return done(referral)
  const facts = { today, now: desk.now(), id: `timer:${step.key}` }
  const recorded = recordEvent(referral, commandOf(step, episode.id, today), facts)
  if (!recorded.ok) return refused(recorded.refusal, { ...recorded.details, step: step.move.type })
  const messages = step.tell === null ? [] : reach.messages[step.tell]
  const outbox = messages.map((message) => ({ ...message, dedupeKey: `${step.key}:${message.to}` }))
  const added = outbox.filter((message) => !referral.outbox.some((kept) => isSameNews(kept, message)))
  return done({ ...recorded.value, outbox: [...recorded.value.outbox, ...added] })
}

// Two pathways of one request that come to their day together are one message to each person.
function isSameNews(kept: OutboxEntry, message: OutboxEntry): boolean {
  if (kept.dedupeKey === message.dedupeKey) return true
  return kept.kind === message.kind && kept.to === message.to && kept.notBefore === message.notBefore
}

function commandOf({ move, reasonCode }: TimedStep, episodeId: string, today: string): ReferralCommand {
  const base = {
    episodeId,
    effectiveDate: today,
    actorId: 'timer',
    role: 'system',
    supersedes: null,
  } as const
  return { ...move, ...base, reasonCode, note: null }
}
