import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { referralShape } from '#schemas/referral.ts'
import { newSlot } from '#server/services/new-slot.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { withoutRevision } from '../../../support/without-revision.ts'
import {
  administrator,
  aRequestDesk,
  clinician,
  clinicId,
  mum,
  posted,
  typedDate,
  valueOf,
} from './a-request.ts'

const start = '2026-11-22'

describe('what more sessions would do to the wait at a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const came = async (count: number) => {
    for (let nth = 0; nth < count; nth += 1) {
      const name = String.fromCharCode(97 + nth)
      const form = posted({
        ...{ kind: 'paper', givenName: `Robin ${name}`, familyName: `Vale ${name}${name}` },
        ...typedDate('birthDate', `2017-05-${String(nth + 1).padStart(2, '0')}`),
        ...{ sex: 'not-said', pathways: ['autism'], source: 'gp', fromName: 'Dr Lee' },
        ...typedDate('receivedOn', start),
        ...{ agreedBy: 'Jo Vale', capacity: 'parent' },
      })
      const once = `f_paper0000${String(nth).padStart(2, '0')}`
      valueOf(await service.services.triage.enterRequest(administrator, { once, beside: null, form }))
    }
  }
  const attended = async (id: string, referralId: string, on: string) => {
    const times = {
      ...{ id, areaId: 'o_testcouncil', clinicId, on, time: '09:30', minutes: 60, clinicianId: null },
      ...{ mode: 'video' as const, place: '', changedBy: 'u_admin00001' },
      changedAt: '2026-11-22T10:00:00.000Z',
    }
    const slot = { ...newSlot(times), state: 'ended' as const, openAt: null, referralId }
    valueOf(await service.store.records(slots).insert({ ...slot, ending: 'attended' }))
  }
  // Children who asked long ago, were seen for the first time on a day each, and are off the list.
  const seen = async (count: number) => {
    const records = service.store.records(referrals)
    const { documents } = await records.find('byClinic', { equals: [clinicId], limit: 1 })
    const pattern = referralShape.parse(withoutRevision(documents[0] ?? {}))
    for (let nth = 0; nth < count; nth += 1) {
      const id = `r_seen0000${String(nth).padStart(2, '0')}`
      const on = addDays(start, nth)
      const long = { ...pattern, id, reference: id, openKeys: [], queueViews: [], listViews: [] }
      const episodes = (pattern.episodes ?? []).map((episode) => ({
        ...episode,
        localReceived: '2025-01-06',
        firstContact: on,
      }))
      valueOf(await records.insert({ ...long, createdAt: '2025-01-06T09:00:00.000Z', episodes }))
      await attended(`k_seen0000${String(nth).padStart(2, '0')}`, id, on)
    }
    service.clock.now = `${addDays(start, 90)}T10:00:00.000Z`
  }
  const effect = async (boxes: Readonly<Record<string, string>>, by = administrator) =>
    valueOf(await service.services.appointments.capacity(by, null, (box) => boxes[box] ?? null)).effect

  test('is a number of weeks with a range, for a month that is named, and the same each time it is asked', async () => {
    await came(24)
    await seen(26)
    // Came again, and took nobody more off the list.
    await attended('k_seenagain01', 'r_seen000000', addDays(start, 40))
    const told = await effect({ sessions: '2', perSession: '0.5' })
    expect(told).toMatchObject({
      is: 'told',
      sessions: 2,
      month: '2027-08-01',
      from: { weeks: 26, queue: 24, seed: 202702, capacity: 1 },
    })
    if (told.is !== 'told') return
    const { weeks, low, high } = told.effect
    expect(weeks).toBeGreaterThan(0)
    expect(low).toBeLessThanOrEqual(weeks)
    expect(high).toBeGreaterThanOrEqual(weeks)
    expect(told.from.demand).toBeCloseTo(24 / 26, 10)
    expect(await effect({ sessions: '2', perSession: '0.5' })).toEqual(told)
    const fewer = await effect({ sessions: '-1', perSession: '0.5' })
    expect(fewer.is === 'told' && fewer.effect.weeks < 0).toBe(true)
    expect((await effect({ sessions: '2' }, clinician)).is).toBe('told')
  })

  test('is not told where too little is known, and says which', async () => {
    const why = async (boxes: Readonly<Record<string, string>> = { sessions: '2' }) => {
      const found = await effect(boxes)
      return found.is === 'not-told' ? found.why : found.is
    }
    expect(await why()).toBe('nobody-waits')
    await came(1)
    expect(await why()).toBe('too-few-seen')
    await seen(20)
    expect(await why()).toBe('too-few-came')
    expect(await why({ sessions: '0' })).toBe('no-change')
    expect(await why({})).toBe('not-asked')
  })

  test('a box that holds no number comes back as it was typed, with the reason', async () => {
    expect(await effect({ sessions: 'two', perSession: '99' })).toEqual({
      is: 'wrong',
      typed: { sessions: 'two', perSession: '99' },
      wrong: { sessions: 'not-a-number', perSession: 'out-of-range' },
    })
  })

  test('is for the people of the clinic', async () => {
    expect(await service.services.appointments.capacity(mum, null)).toMatchObject({ refusal: 'not-found' })
  })
})
