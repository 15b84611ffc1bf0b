import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServices } from '#server/services.ts'
import { children, contributions, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  changeChild,
  childId,
  clinician,
  decide,
  valueOf,
  wait,
} from './a-request.ts'
import { aTimedDesk, parentWithPhone } from './a-timed-desk.ts'

describe('what the service does by itself', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { stored, doDue, bySystem, on } = aTimedDesk(() => service)

  test('half a year before the 18th birthday a family is asked, also where the request came without a pack', async () => {
    await changeChild(service, () => ({ birthDate: '2009-07-01' }))
    const { referralId } = await aSentReferral(service)
    await service.store
      .records(referrals)
      .mutate(referralId, (referral) => ({ ok: true, value: { ...referral, pack: null } }))
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    expect(await on('2026-12-31')).toBe(0)
    expect(await on('2027-01-01')).toBe(1)
    expect(await bySystem(referralId)).toEqual([['validation_sent', '2027-01-01']])
  })

  const reviewMuchLater = { 'review-day': '1', 'review-month': '11', 'review-year': '2028' }

  test('every look may be repeated, and two servers at once do each thing once', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: { ...accept, ...reviewMuchLater } })).outcome)
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
    await changeChild(service, () => ({ ties: [parentWithPhone] }))
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: { ...accept, ...reviewMuchLater } })).outcome)
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

  test('a family that waits for two pathways is asked about both in one message', async () => {
    const pathways = ['autism', 'adhd']
    const { referralId } = await aSentReferral(service, pathways)
    valueOf(
      (await decide(service, referralId, { fields: { ...accept, ...reviewMuchLater, pathways } })).outcome,
    )
    wait(service, 84)
    expect(await doDue()).toBe(1)
    expect(await bySystem(referralId)).toHaveLength(2)
    const { outbox } = await stored(referralId)
    expect(outbox.filter(({ kind }) => kind === 'information-asked').map(({ to }) => to)).toEqual([
      'u_parent0001@example.org',
    ])
  })

  test('a check-in nobody answers becomes a person’s task at once where no other way is known', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: { ...accept, ...reviewMuchLater } })).outcome)
    for (const days of [84, 29]) {
      wait(service, days)
      await doDue()
    }
    const { events } = await stored(referralId)
    expect(events.at(-1)).toMatchObject({ type: 'escalated', payload: { why: 'no-other-way' } })
    const { timeline } = valueOf(await service.services.triage.waitingPage(clinician, referralId))
    expect(timeline.at(-1)?.type).toBe('escalated-no-other-way')
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
