import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { isOffered } from '#schemas/slot.ts'
import { clinicStatus } from '#server/referrals/clinic-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { attentionKey } from '#server/referrals/list-keys.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { isPutRight } from '#server/referrals/put-right.ts'
import { referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { clinicJumps } from './clinic-jumps.ts'
import { childLine, withChildren } from './clinic-lines.ts'
import { clinicPlaceOf } from './clinic-place.ts'
import { clinicReplies } from './clinic-replies.ts'
import type { Desk } from './desk.ts'
import { linesOnAPage } from './laned-page.ts'
import { slotsBetween } from './slots-between.ts'
import { timelineKey } from './timeline-key.ts'

const weeksBack = 4

/** What a manager looks at: promises that are overdue, times used, who was booked before longer waiters, replies, and what was put right. */
export async function clinicQuality(desk: Desk, actor: Actor) {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'clinic-quality' }, {})
  const place = clinicPlaceOf(actor)
  if (!opened.ok || !place) return refused('not-found')
  const { store } = desk
  const { clinicId } = place
  const today = londonDay(desk.now())
  return done({
    today,
    overdue: await overdueOf(desk, actor, clinicId),
    used: usedOf(await slotsBetween(store, { clinicId, from: addDays(today, -7 * weeksBack), to: today })),
    jumps: await clinicJumps(store, clinicId, today),
    replies: await clinicReplies(store, clinicId, today),
    putRight: await putRightOf(store, clinicId),
  })
}

async function overdueOf(desk: Desk, actor: Actor, clinicId: string) {
  const today = londonDay(desk.now())
  const search = { equals: [clinicId], to: today, limit: linesOnAPage }
  const { documents } = await desk.store.records(referrals).find('byNextDate', search)
  const lines = await withChildren(desk.store, actor, documents)
  return lines.flatMap((line) =>
    foldEvents(line.referral.events).flatMap((episode) => {
      const status = clinicStatus(episode, promisesOf(line.referral, episode.pathway), today)
      if (status.owner === null || !status.isOverdue) return []
      const { id, initials } = childLine(line, today)
      const { owner, step, nextDate } = status
      return [{ id, initials, pathway: episode.pathway, owner, step, by: nextDate }]
    }),
  )
}

type Slots = Awaited<ReturnType<typeof slotsBetween>>

function usedOf(times: Slots) {
  return {
    weeks: weeksBack,
    offered: times.filter(isOffered).length,
    attended: times.filter(({ ending }) => ending === 'attended').length,
    missed: times.filter(({ ending }) => isMissed(ending)).length,
  }
}

function isMissed(ending: string | null): boolean {
  return ending === 'was-not-brought' || ending === 'did-not-attend'
}

async function putRightOf(store: Store, clinicId: string) {
  const { documents } = await store.records(referrals).find('byAttention', {
    equals: [attentionKey(clinicId, 'put-right')],
    descending: true,
    limit: linesOnAPage,
  })
  return documents.flatMap(({ id, reference, events }) =>
    events.filter(isPutRight).map((event) => ({
      id: event.id,
      referralId: id,
      reference,
      type: timelineKey(events.find((one) => isTakenOutBy(one, event)) ?? event),
      on: event.effectiveDate,
      how: howPutRight(event),
      reason: event.note ?? event.reasonCode ?? '',
    })),
  )
}

function isTakenOutBy({ id }: ReferralEvent, { type, supersedes }: ReferralEvent): boolean {
  return type === 'entry_withdrawn' && id === supersedes
}

function howPutRight({ type, supersedes }: ReferralEvent): 'taken-out' | 'corrected' | 'itself' {
  if (type === 'entry_withdrawn') return 'taken-out'
  return supersedes === null ? 'itself' : 'corrected'
}
