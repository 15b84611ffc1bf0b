import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { people } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, aPerson, aTie } from '../../../support/records.ts'
import { aRequestDesk, aSentReferral, changeChild, clinician, decide, valueOf } from './a-request.ts'
import { aTimedDesk, parentWithPhone } from './a-timed-desk.ts'

const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: 'hearing' }

describe('reminders of what was asked for', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { stored, bySystem, on } = aTimedDesk(() => service)

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
    await changeChild(service, () => ({ ties: [parentWithPhone] }))
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
    await changeChild(service, () => ({ ties: [aTie('u_parent0001')] }))
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
    await changeChild(service, () => ({ healthOrganisationId: 'o_visitors01' }))
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
})
