import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  addDad,
  aRequestDesk,
  childId,
  clinicId,
  decide,
  mum,
  senco,
  storedReferral,
  valueOf,
  wait,
  youngPerson,
} from './a-request.ts'
import { ofAge, ownRequestsOf, yes } from './an-own-request.ts'

describe('a request a family sent themselves', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
    await addDad(service)
  })
  afterEach(() => service.close())

  const { begun, sent } = ownRequestsOf(() => service)

  test('school hears of it only once the clinic asks school, and no longer when the family ends that', async () => {
    const { services } = service
    const place = await sent()
    const list = async () => valueOf(await services.referrals.list(senco, childId)).referrals
    expect(await list()).toEqual([])
    expect(await services.referrals.page(senco, place)).toMatchObject({ refusal: 'not-found' })
    expect(valueOf(await services.tracker.where(mum, childId)).requests[0]?.sender).toBeNull()
    wait(service, 3)
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: 'hearing' }
    valueOf((await decide(service, place.referralId, { fields: ask })).outcome)
    expect(await list()).toHaveLength(1)
    expect(valueOf(await services.referrals.page(senco, place)).asked).toMatchObject({ of: 'school' })
    expect(valueOf(await services.tracker.where(mum, childId)).requests[0]?.sender).toBe('Oakfield Primary')
    const answer = { once: 'e_answer00001', evidenceIds: ['hearing'], text: 'Tested in June.' }
    valueOf(await services.referrals.answer(senco, { place, answer }))
    const ended = { ...place, once: 'e_sharing0001', isShared: false }
    valueOf(await services.tracker.changeSharing(mum, ended))
    wait(service, 3)
    valueOf((await decide(service, place.referralId, { fields: accept })).outcome)
    expect(valueOf(await services.referrals.page(senco, place)).episodes[0]?.state).not.toBe('waiting')
  })

  test('the family is the sender, so one letter is written and nobody is told twice', async () => {
    const place = await sent()
    const before = (await storedReferral(service, place.referralId)).outbox.length
    wait(service, 3)
    valueOf((await decide(service, place.referralId, { fields: accept })).outcome)
    const { letters, outbox } = await storedReferral(service, place.referralId)
    expect(letters.map(({ to }) => to)).toEqual(['family'])
    const told = outbox.slice(before).map(({ to }) => to)
    expect(new Set(told).size).toBe(told.length)
    expect(told).not.toContain('u_senco00001@example.org')
  })

  test('a declined request has its letter for the family too', async () => {
    const place = await sent()
    wait(service, 3)
    const decline = {
      decision: 'decline',
      pathways: 'autism',
      reason: 'needs-met-by-support',
      needsFound: 'Noise is hard.',
      advice: 'Ear defenders help.',
      routeBack: 'Call us.',
    }
    valueOf((await decide(service, place.referralId, { fields: decline })).outcome)
    const { letters, events } = await storedReferral(service, place.referralId)
    const declined = events.find(({ type }) => type === 'declined')
    expect(letters.map(({ id }) => id)).toContain(
      declined?.type === 'declined' ? declined.payload.referrerLetterId : '',
    )
    expect(valueOf(await service.services.family.child(mum, childId)).hasReferral).toBe(true)
    expect(valueOf(await service.services.tracker.where(mum, childId)).requests).toMatchObject([
      { reference: place.referralId.slice(-8).toUpperCase(), groups: [{ isOver: true }] },
    ])
  })

  test('from 16 a young person asks in their own name, and before that reads who can', async () => {
    const { services } = service
    await ofAge(service, 15)
    expect(valueOf(await services.ownRequests.asks(youngPerson, childId))).toMatchObject({
      isTooYoung: true,
      choices: null,
    })
    const wish = { childId, once: 'f_family00001', pathways: ['autism'], clinicId }
    expect(await services.ownRequests.start(youngPerson, wish)).toMatchObject({ refusal: 'not-found' })
    await ofAge(service, 16)
    expect(valueOf(await services.ownRequests.whoAmI(youngPerson))).toBe(childId)
    const place = await sent(youngPerson)
    expect((await storedReferral(service, place.referralId)).agreement).toMatchObject({
      givenBy: 'u_young00001',
      capacity: 'young_person',
    })
  })

  test('from 16 a parent asks only with the young person’s yes', async () => {
    await ofAge(service, 16)
    const { services } = service
    const place = await begun()
    expect(valueOf(await services.ownRequests.check(mum, place)).needsYoungPerson).toBe(true)
    expect(await services.ownRequests.send(mum, { place, yes })).toMatchObject({
      refusal: 'young-person-agreement-missing',
    })
    valueOf(await services.ownRequests.send(mum, { place, yes: { ...yes, youngPersonAgrees: true } }))
    expect((await storedReferral(service, place.referralId)).agreement).toMatchObject({
      givenBy: 'u_young00001',
      capacity: 'young_person',
    })
  })
})
