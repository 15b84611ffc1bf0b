import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accessEntries, referrals } from '#server/store/collections.ts'
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
  mum,
  valueOf,
  wait,
} from './a-request.ts'

describe('the check-ins of a week', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    ;({ referralId } = await aSentReferral(service))
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
  })
  afterEach(() => service.close())

  const page = async () => valueOf(await service.services.triage.checkIns(administrator))
  const send = async () => valueOf(await service.services.triage.sendCheckIns(administrator))
  const asked = async () => {
    const referral = await service.store.records(referrals).get(referralId)
    return referral?.events.filter(({ type }) => type === 'validation_sent') ?? []
  }

  test('are shown before they leave: how many, in which language, and nobody whose day is further off', async () => {
    wait(service, 77)
    expect(await page()).toMatchObject({ going: 0, left: [] })
    wait(service, 1)
    expect(await page()).toMatchObject({
      ...{ going: 1, left: [], interpreters: 0, until: '2027-02-14' },
      locales: [{ locale: 'en-GB', count: 1 }],
    })
  })

  test('leave in one go and once, with their message, and are in the access log', async () => {
    wait(service, 80)
    expect(await send()).toEqual({ sent: 1, left: 0 })
    expect(await send()).toEqual({ sent: 0, left: 0 })
    const [sent, ...more] = await asked()
    expect([sent?.role, sent?.effectiveDate, more]).toEqual(['administrator', '2027-02-10', []])
    const referral = await service.store.records(referrals).get(referralId)
    expect(referral?.outbox.at(-1)).toMatchObject({
      kind: 'information-asked',
      to: 'u_parent0001@example.org',
    })
    wait(service, 4)
    await service.services.timedWork.doDue()
    expect(await asked()).toHaveLength(1)
    const writers = []
    for await (const { childId: about, actorId, action } of service.store.records(accessEntries).stream())
      if (about === childId && action === 'write') writers.push(actorId)
    expect(writers).toContain('u_admin00001')
  })

  test('a protected family, and one nobody can reach, are left out with the reason', async () => {
    wait(service, 80)
    await changeChild(service, () => ({ isProtected: true }))
    expect((await page()).left.map(({ because }) => because)).toEqual(['protected'])
    await changeChild(service, () => ({ isProtected: false, ties: [] }))
    expect((await page()).left.map(({ because }) => because)).toEqual(['nobody-to-tell'])
    expect(await send()).toEqual({ sent: 0, left: 1 })
    expect(await asked()).toEqual([])
  })

  test('what came back is counted by month', async () => {
    wait(service, 80)
    await send()
    const { replies } = await page()
    expect(replies[0]).toEqual({ month: '2027-02', asked: 1, answered: 0 })
  })

  test('are for the administrator of the clinic alone', async () => {
    for (const actor of [clinician, mum]) {
      expect(await service.services.triage.checkIns(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await service.services.triage.sendCheckIns(actor)).toMatchObject({ refusal: 'not-found' })
    }
  })
})
