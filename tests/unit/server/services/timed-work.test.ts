import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServices } from '#server/services.ts'
import { children, contributions, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  childId,
  decide,
  valueOf,
  wait,
} from './a-request.ts'

const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: 'hearing' }

describe('what the service does by itself', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const stored = async (id: string) => {
    const referral = await service.store.records(referrals).get(id)
    if (!referral) throw new Error('it is not there')
    return referral
  }
  const doDue = () => service.services.timedWork.doDue()
  const bySystem = async (id: string) =>
    (await stored(id)).events
      .filter(({ role }) => role === 'system')
      .map(({ type, effectiveDate }) => [type, effectiveDate])
  const on = (day: string) => {
    service.clock.now = `${day}T10:00:00.000Z`
    return doDue()
  }

  test('asked on 22 November: reminded after 10 and 15 working days, back to those who decide after 20', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: ask })).outcome)
    expect(await on('2026-12-03')).toBe(0)
    for (const day of ['2026-12-04', '2026-12-11', '2026-12-21']) expect(await on(day)).toBe(1)
    expect(await bySystem(referralId)).toEqual([
      ['info_reminded', '2026-12-04'],
      ['info_reminded', '2026-12-11'],
      ['info_waived', '2026-12-21'],
    ])
    expect((await stored(referralId)).queueViews.length).toBeGreaterThan(0)
  })

  test('every look may be repeated, and two servers at once do each thing once', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    wait(service, 85)
    const other = createServices(service.parts)
    await Promise.all([doDue(), other.timedWork.doDue()])
    const before = await stored(referralId)
    expect(await doDue()).toBe(0)
    expect(await stored(referralId)).toEqual(before)
    expect(await bySystem(referralId)).toEqual([['validation_sent', '2027-02-15']])
    expect(new Set(before.outbox.map(({ dedupeKey }) => dedupeKey)).size).toBe(before.outbox.length)
  })

  test('a check-in nobody answers is asked again in another way, then a person is asked to get in touch; nobody is taken off', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    for (const days of [84, 29, 29, 200]) {
      wait(service, days)
      await doDue()
    }
    expect((await bySystem(referralId)).map(([type]) => type)).toEqual([
      'validation_sent',
      'validation_sent',
      'escalated',
    ])
    expect((await stored(referralId)).clinicOpen).not.toBeNull()
  })

  test('a request nobody opened within ten days goes before the people who decide', async () => {
    const { referralId } = await aSentReferral(service)
    wait(service, 10)
    await doDue()
    expect(await bySystem(referralId)).toEqual([['triage_opened', '2026-12-02']])
  })

  test('S20 and edge case 12: after a death every message that waits is cancelled, and no later one leaves', async () => {
    const { referralId } = await aSentReferral(service)
    const message = (await stored(referralId)).outbox[0]
    if (!message) throw new Error('nobody was told')
    const waiting = { outbox: [message], outboxDue: message.notBefore }
    await service.store
      .records(contributions)
      .mutate('a_homeform1', (form) => ({ ok: true, value: { ...form, ...waiting } }))
    const death = {
      referralId,
      episodeIds: [`${referralId}:autism`],
      once: service.parts.newId('e'),
      on: '2026-11-22',
      move: { type: 'deceased', payload: { source: 'gp' } },
    } as const
    valueOf(await service.services.triage.recordMove(administrator, death))
    expect((await service.store.records(children).get(childId))?.diedOn).toBe('2026-11-22')
    expect((await stored(referralId)).outbox.map(({ lastError }) => lastError)).toContain('deceased')
    wait(service, 1)
    const due = []
    for await (const entry of service.services.outbox.due(service.clock.now)) due.push(entry)
    expect(due).toEqual([])
    expect((await service.store.records(contributions).get('a_homeform1'))?.outbox[0]?.lastError).toBe(
      'deceased',
    )
    wait(service, 200)
    expect(await doDue()).toBe(0)
  })
})
