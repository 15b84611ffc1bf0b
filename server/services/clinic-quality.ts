import type { Actor } from '#schemas/actor.ts'
import { addDays, addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { attentionKey, listKey } from '#server/referrals/list-keys.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { slotsBetween } from './capacity-page.ts'
import { childLine, withChildren } from './clinic-lines.ts'
import { clinicPlaceOf } from './clinic-place.ts'
import { listOrder } from './clinic-waiting-list.ts'
import type { Desk } from './desk.ts'
import { linesOnAPage } from './laned-page.ts'

const weeksBack = 4
const weeksAhead = 12
const monthsShown = 6
const mostRead = 1000

/** What a manager looks at: promises that are overdue, times used, who was booked before longer waiters, replies, and what was put right. */
export async function clinicQuality(desk: Desk, actor: Actor) {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'clinic-quality' }, {})
  const place = clinicPlaceOf(actor)
  if (!opened.ok || !place) return refused('not-found')
  const { store } = desk
  const { clinicId } = place
  const today = londonDay(desk.now())
  const list = await listOf(store, clinicId)
  return done({
    today,
    overdue: await overdueOf(desk, actor, clinicId),
    used: usedOf(await slotsBetween(store, { clinicId, from: addDays(today, -7 * weeksBack), to: today })),
    jumps: await jumpsOf(store, { clinicId, today, list }),
    replies: repliesByMonth(list, today),
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
      const status = episodeStatus(episode, promisesOf(line.referral, episode.pathway), today)
      if (status.owner === null || !status.isOverdue) return []
      const { id, initials } = childLine(line, today)
      const { owner, step, nextDate } = status
      return [{ id, initials, pathway: episode.pathway, owner, step, by: nextDate }]
    }),
  )
}

type Slots = Awaited<ReturnType<typeof slotsBetween>>

function usedOf(times: Slots) {
  const offered = times.filter(
    ({ state, ending }) => state === 'open' || ending === 'attended' || isMissed(ending),
  )
  return {
    weeks: weeksBack,
    offered: offered.length,
    attended: times.filter(({ ending }) => ending === 'attended').length,
    missed: times.filter(({ ending }) => isMissed(ending)).length,
  }
}

function isMissed(ending: string | null): boolean {
  return ending === 'was-not-brought' || ending === 'did-not-attend'
}

async function listOf(store: Store, clinicId: string): Promise<readonly Stored<Referral>[]> {
  const view = listKey({ clinicId, list: 'waiting', pathway: 'any' })
  const lanes = await Promise.all(
    listOrder.map((level) =>
      store.records(referrals).find('byListLevel', { equals: [view, level], limit: mostRead }),
    ),
  )
  return lanes.flatMap(({ documents }) => documents)
}

type Jumping = {
  readonly clinicId: string
  readonly today: string
  readonly list: readonly Stored<Referral>[]
}

/** Of those booked ahead, how many have somebody at the same level who came earlier and has no booking (pathways 2.3). */
async function jumpsOf(store: Store, { clinicId, today, list }: Jumping) {
  const search = { equals: [clinicId], from: today, to: addDays(today, 7 * weeksAhead), limit: mostRead }
  const { documents } = await store.records(slots).find('byClinicDay', search)
  const bookedIds = new Set(
    documents.flatMap(({ state, referralId }) => (state === 'booked' ? [referralId] : [])),
  )
  const isWithout = ({ events }: Referral) => foldEvents(events).some(({ state }) => state === 'waiting')
  const unbooked = list.filter((one) => !bookedIds.has(one.id) && isWithout(one))
  const booked = list.filter(({ id }) => bookedIds.has(id))
  const jumped = booked.filter(({ listLevel, receivedOn }) =>
    unbooked.some((other) => other.listLevel === listLevel && (other.receivedOn ?? '') < (receivedOn ?? '')),
  )
  return { booked: booked.length, jumped: jumped.length }
}

/** Of those asked in a month whether they still want to be seen, how many answered; newest month first. */
function repliesByMonth(list: readonly Referral[], today: string) {
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(today, -back).slice(0, 7))
  const asked = list.flatMap(({ events }) =>
    events
      .filter(({ type }) => type === 'validation_sent')
      .map((sent) => ({ sent, isAnswered: isAnswered(sent, events) })),
  )
  return months.map((month) => {
    const here = asked.filter(({ sent }) => sent.effectiveDate.startsWith(month))
    return { month, asked: here.length, answered: here.filter((one) => one.isAnswered).length }
  })
}

function isAnswered(sent: ReferralEvent, events: readonly ReferralEvent[]): boolean {
  return events.some(
    ({ type, episodeId, recordedAt }) =>
      type === 'validation_answered' && episodeId === sent.episodeId && recordedAt >= sent.recordedAt,
  )
}

async function putRightOf(store: Store, clinicId: string) {
  const { documents } = await store.records(referrals).find('byAttention', {
    equals: [attentionKey(clinicId, 'put-right')],
    descending: true,
    limit: linesOnAPage,
  })
  return documents.flatMap(({ id, reference, events }) =>
    events
      .filter(({ type }) => type === 'voided' || type === 'reinstated')
      .map((event) => ({
        id: event.id,
        referralId: id,
        reference,
        type: event.type,
        on: event.effectiveDate,
        reason: event.reasonCode ?? '',
      })),
  )
}
