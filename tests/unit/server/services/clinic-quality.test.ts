import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { listKey } from '#server/referrals/list-keys.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { clinicJumps } from '#server/services/clinic-jumps.ts'
import { clinicReplies } from '#server/services/clinic-replies.ts'
import { slotsBetween } from '#server/services/slots-between.ts'
import { referrals, slots } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'

const today = '2026-11-22'
const area = makeArea({ seed: 7, children: 60, today, passwordHash: 'x' })
const onList = ({ clinicId, listViews }: Referral) =>
  listViews.includes(listKey({ clinicId, list: 'waiting', pathway: 'any' }))
const isWaiting = ({ events }: Referral) => foldEvents(events).some(({ state }) => state === 'waiting')

function first<Kind>(among: readonly Kind[], is: (one: Kind) => boolean): Kind {
  const found = among.find(is)
  if (found === undefined) throw new Error('the seed holds none')
  return found
}

const waiting = first(area.referrals, (one) => onList(one) && isWaiting(one))
const { clinicId } = waiting

describe('how a clinic is doing, however long its list', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
  })
  afterEach(() => service.close())

  async function keep(number: number, changes: Partial<Referral>): Promise<string> {
    const id = `f_quality${String(number).padStart(5, '0')}`
    const kept = await service.store.records(referrals).insert({ ...waiting, openKeys: [id], ...changes, id })
    expect(kept.ok).toBe(true)
    return id
  }

  async function book(referralId: string, number: number): Promise<void> {
    const slot = first(area.slots, ({ state }) => state === 'booked')
    const on = addDays(today, 1 + (number % 60))
    const id = `sl_quality${String(number).padStart(5, '0')}`
    const booked = { ...slot, id, clinicId, referralId, on, clash: id, once: null }
    expect((await service.store.records(slots).insert(booked)).ok).toBe(true)
  }

  test('a booking is a jump when somebody at the same level came earlier and has none', async () => {
    const early = { listLevel: 'routine', receivedOn: '2026-01-05' } as const
    await book(await keep(1, { ...early, receivedOn: '2026-01-04' }), 1)
    await keep(2, early)
    await book(await keep(3, { ...early, receivedOn: '2026-01-06' }), 2)
    await book(await keep(4, { listLevel: 'urgent', receivedOn: '2026-03-01' }), 3)
    expect(await clinicJumps(service.store, clinicId, today)).toEqual({ booked: 3, jumped: 1 })
  })

  test('the first without a booking is found behind hundreds who have one', async () => {
    for (let number = 0; number < 210; number += 1)
      await book(await keep(number, { listLevel: 'soon', receivedOn: '2025-02-01' }), number)
    await keep(300, { listLevel: 'soon', receivedOn: '2025-02-02' })
    await book(await keep(301, { listLevel: 'soon', receivedOn: '2025-02-03' }), 301)
    expect(await clinicJumps(service.store, clinicId, today)).toEqual({ booked: 211, jumped: 1 })
  }, 60_000)

  test('times are counted however many there are', async () => {
    const slot = first(area.slots, ({ state }) => state === 'open')
    const kept = Array.from({ length: 510 }, (_, number) => ({
      ...slot,
      id: `sl_many${String(number).padStart(7, '0')}`,
      clinicId,
      on: '2026-11-20',
      clash: null,
    }))
    for (const one of kept) await service.store.records(slots).insert(one)
    const between = { clinicId, from: '2026-11-20', to: '2026-11-21' }
    expect(await slotsBetween(service.store, between)).toHaveLength(510)
  })

  test('every family on the list that was asked is counted in its month, once, and whether it answered', async () => {
    const asked = first(area.referrals, (one) => onList(one) && (one.replies ?? []).length > 0)
    const month = asked.events.find(({ type }) => type === 'validation_sent')?.effectiveDate.slice(0, 7)
    const isSettled = asked.replies?.includes(`${asked.clinicId} answered ${month ?? ''}`) ?? false
    for (const number of [1, 2, 3]) await keep(number, { ...asked, openKeys: [String(number)] })
    await keep(4, {
      ...asked,
      ...refreshReferral({ ...asked, events: [] }, asked.updatedAt),
      openKeys: ['4'],
    })
    const shown = await clinicReplies(service.store, asked.clinicId, `${month ?? ''}-28`)
    expect(shown).toHaveLength(6)
    expect(shown[0]).toEqual({ month, asked: 3, answered: isSettled ? 3 : 0 })
  })
})
