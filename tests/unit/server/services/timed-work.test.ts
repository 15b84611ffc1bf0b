import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServices } from '#server/services.ts'
import type { Move } from '#server/services/record-move.ts'
import { children, contributions, people, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, aPerson, aTie } from '../../../support/records.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  childId,
  clinician,
  decide,
  storedReferral,
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

  const stored = (id: string) => storedReferral(service, id)
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

  const contact = { phone: null, email: null, address: null, marker: null }
  const family = async (change: object) => {
    const kept = await service.store
      .records(children)
      .mutate(childId, (child) => ({ ok: true, value: { ...child, ...change } }))
    valueOf(kept)
  }
  const asked = async (askedOf: string) => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: { ...ask, askedOf } })).outcome)
    const before = new Set((await stored(referralId)).outbox.map(({ id }) => id))
    const since = async () => (await stored(referralId)).outbox.filter(({ id }) => !before.has(id))
    return { referralId, since }
  }
  const toldOf = (messages: Awaited<ReturnType<Awaited<ReturnType<typeof asked>>['since']>>) =>
    messages.map(({ kind, channel, to }) => `${kind} ${channel} ${to}`)
  const channels = async (id: string) =>
    (await stored(id)).events.flatMap((event) =>
      event.type === 'info_reminded' ? [event.payload.channel] : [],
    )

  test('a family that was asked is reminded itself, the second time in another way', async () => {
    await family({ ties: [aTie('u_parent0001', { contact: { ...contact, phone: '07700 900123' } })] })
    const { referralId, since } = await asked('home')
    await on('2026-12-04')
    await on('2026-12-11')
    expect(toldOf(await since())).toEqual([
      'information-asked email u_parent0001@example.org',
      'information-asked sms 07700 900123',
    ])
    expect(await channels(referralId)).toEqual(['service', 'second-channel'])
  })

  test('where no other way is known, a person of the clinic gets in touch, and the request says so', async () => {
    await family({ ties: [aTie('u_parent0001')] })
    const { referralId, since } = await asked('home')
    await on('2026-12-04')
    await on('2026-12-11')
    expect(toldOf(await since())).toEqual([
      'information-asked email u_parent0001@example.org',
      'list-task email u_admin00001@example.org',
    ])
    expect(await channels(referralId)).toEqual(['service', 'by-person'])
    const { timeline } = valueOf(await service.services.triage.waitingPage(clinician, referralId))
    expect(timeline.map(({ type }) => type)).toContain('info_reminded-by-person')
  })

  test('health is reminded where the child is known there, and a person is asked where it is not', async () => {
    const { since } = await asked('health')
    await on('2026-12-04')
    expect(toldOf(await since())).toEqual(['list-task email u_admin00001@example.org'])
    await service.store.records(people).insert(
      aPerson({
        id: 'u_visitor001',
        email: 'visitor@example.org',
        memberships: [aMembership('health-visitor', 'o_visitors01')],
      }),
    )
    await family({ healthOrganisationId: 'o_visitors01' })
    const other = await aSentReferral(service, ['adhd'])
    valueOf(
      (await decide(service, other.referralId, { fields: { ...ask, pathways: 'adhd', askedOf: 'health' } }))
        .outcome,
    )
    const { outbox } = await stored(other.referralId)
    expect(outbox.map(({ to }) => to)).toContain('visitor@example.org')
    await on('2026-12-18')
    expect(
      (await stored(other.referralId)).outbox.filter(({ to }) => to === 'visitor@example.org'),
    ).toHaveLength(2)
  })

  test('a change that cannot wait is told to everybody at the clinic who can act, and again on the next working day', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const before = (await stored(referralId)).outbox.length
    const told = async () => toldOf((await stored(referralId)).outbox.slice(before))
    valueOf(
      await service.services.triage.recordMove(administrator, {
        referralId,
        episodeIds: [`${referralId}:autism`],
        once: service.parts.newId('e'),
        on: '2026-11-22',
        move: { type: 'risk_changed', payload: { whatChanged: 'Not eating', urgency: 'same_day' } },
      }),
    )
    expect(await told()).toEqual([
      'safety-task email u_admin00001@example.org',
      'safety-task email u_clinic0001@example.org',
      'safety-task email u_clinic0002@example.org',
    ])
    await on('2026-11-23')
    expect((await told()).slice(3)).toEqual([
      'list-task email u_clinic0001@example.org',
      'list-task email u_clinic0002@example.org',
    ])
    expect(await on('2026-11-24')).toBe(0)
  })

  test('a change is looked at within five working days, or the clinicians are reminded; looked at, nobody is', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const episodeIds = [`${referralId}:autism`]
    const record = (by: typeof clinician, move: Move) =>
      service.services.triage.recordMove(by, {
        referralId,
        episodeIds,
        once: service.parts.newId('e'),
        on: service.clock.now.slice(0, 10),
        move,
      })
    const answer = {
      type: 'validation_answered',
      payload: { channel: 'phone', stillWanted: 'yes', words: null, outcome: 'clinician-looks' },
    } as const
    service.clock.now = '2026-11-23T10:00:00.000Z'
    valueOf(await record(administrator, answer))
    expect(await on('2026-11-27')).toBe(0)
    expect(await on('2026-11-30')).toBe(1)
    expect((await stored(referralId)).events.at(-1)).toMatchObject({
      type: 'escalated',
      payload: { why: 'change-to-look-at' },
    })
    valueOf(
      await record(clinician, { type: 'risk_answered', payload: { decision: 'no-change', words: null } }),
    )
    service.clock.now = '2026-12-01T10:00:00.000Z'
    valueOf(await record(administrator, answer))
    valueOf(
      await record(clinician, { type: 'risk_answered', payload: { decision: 'no-change', words: null } }),
    )
    expect(await on('2026-12-31')).toBe(0)
  })

  test('a priority is looked at again on its day', async () => {
    const { referralId } = await aSentReferral(service)
    const review = { 'review-day': '10', 'review-month': '12', 'review-year': '2026' }
    valueOf((await decide(service, referralId, { fields: { ...accept, ...review } })).outcome)
    expect(await on('2026-12-09')).toBe(0)
    expect(await on('2026-12-10')).toBe(1)
    const { events, outbox } = await stored(referralId)
    expect(events.at(-1)).toMatchObject({ type: 'escalated', payload: { why: 'priority-review' } })
    expect(outbox.at(-1)).toMatchObject({ kind: 'list-task', to: 'u_clinic0002@example.org' })
    expect(await on('2026-12-11')).toBe(0)
  })

  test('half a year before the 18th birthday a family is asked, also where the request came without a pack', async () => {
    await family({ birthDate: '2009-07-01' })
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
    await family({ ties: [aTie('u_parent0001', { contact: { ...contact, phone: '07700 900123' } })] })
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
