import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { children, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  aDraft,
  administrator,
  aRequestDesk,
  aSentReferral,
  childId,
  clinicId,
  clinician,
  decide,
  mum,
  senco,
  stranger,
  typedDay,
  valueOf,
} from './a-request.ts'

describe('asking a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const stored = async (id: string) => service.store.records(referrals).get(id)

  test('nothing that is already known has to be typed again', async () => {
    const { services } = service
    const place = await aDraft(service)
    const { lines, hasProfile } = valueOf(await services.referrals.evidence(senco, place))
    expect(hasProfile).toBe(true)
    const have = lines.filter(({ state }) => state === 'have').map(({ id }) => id)
    expect(have).toEqual(
      expect.arrayContaining([
        'identity',
        'agreement',
        'concern',
        'impact',
        'second-setting',
        'home-account',
        'onset',
      ]),
    )
    expect(lines.map(({ id }) => id)).not.toContain('before-birth')
  })

  test('what the school has in place is asked with each request, and stays on the record', async () => {
    const { services, store } = service
    const wish = { childId, clinicId, pathways: ['autism'], provision: 'ehc-plan' }
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const { referralId } = valueOf(await services.referrals.start(senco, { ...wish, once }))
    expect((await stored(referralId))?.groups?.provision).toBe('ehc-plan')
    expect((await store.records(children).get(childId))?.provision).toBe('ehc-plan')
    expect(valueOf(await services.referrals.choices(senco, childId)).provision).toBe('ehc-plan')
  })

  test('what is missing never holds a request back', async () => {
    const { services } = service
    const place = await aDraft(service)
    expect((await services.referrals.send(senco, place)).ok).toBe(true)
    const sent = await stored(place.referralId)
    expect(sent?.receivedOn).toBe('2026-11-22')
    expect(sent?.clinicOpen).toBe(clinicId)
    expect(sent?.pack?.profile).toHaveProperty('strands')
    expect(sent?.outbox.map(({ kind }) => kind)).toEqual(['referral-received', 'referral-received'])
  })

  test('a request without a profile can be sent too', async () => {
    const { services, store } = service
    const { rounds } = await import('#server/store/collections.ts')
    await store.records(rounds).remove('r_testround1')
    const place = await aSentReferral(service)
    const page = valueOf(await services.referrals.page(senco, place))
    expect(page.episodes).toMatchObject([{ pathway: 'autism', state: 'received', daysWaited: 0 }])
  })

  test('sending twice sends once', async () => {
    const place = await aSentReferral(service)
    const before = await stored(place.referralId)
    expect((await service.services.referrals.send(senco, place)).ok).toBe(true)
    expect(await stored(place.referralId)).toEqual(before)
  })

  test('a request leaves only with somebody’s agreement', async () => {
    const { services } = service
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const wish = { childId, once, pathways: ['adhd'], clinicId }
    const place = { childId, ...valueOf(await services.referrals.start(senco, wish)) }
    expect(await services.referrals.send(senco, place)).toMatchObject({ refusal: 'agreement-missing' })
    expect((await stored(place.referralId))?.receivedOn).toBeNull()
  })

  test('the same first page posted twice is one draft', async () => {
    const { services } = service
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const wish = { childId, once, pathways: ['adhd'], clinicId }
    expect(await services.referrals.start(senco, wish)).toEqual(await services.referrals.start(senco, wish))
    expect(valueOf(await services.referrals.list(senco, childId)).referrals).toHaveLength(1)
  })

  test('a pathway that is open is not asked for a second time', async () => {
    const { services } = service
    const early = await aDraft(service)
    await aSentReferral(service)
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const wish = { childId, once, pathways: ['autism'], clinicId }
    expect(await services.referrals.start(senco, wish)).toMatchObject({
      refusal: 'pathway-already-open',
      details: { pathway: 'autism' },
    })
    expect(await services.referrals.send(senco, early)).toMatchObject({ refusal: 'pathway-already-open' })
    expect((await stored(early.referralId))?.receivedOn).toBeNull()
  })

  test('two requests for one pathway sent at the same moment leave one open', async () => {
    const { services } = service
    const [one, other] = [await aDraft(service), await aDraft(service)]
    const sent = await Promise.all([one, other].map((place) => services.referrals.send(senco, place)))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(sent.find(({ ok }) => !ok)).toMatchObject({ refusal: 'pathway-already-open' })
  })

  test.each([
    ['no pathway', { pathways: [] as string[] }, 'choose-pathway'],
    ['a clinic that is not there', { clinicId: 'o_nowhere0000' }, 'choose-clinic'],
    ['a pathway the clinic does not take', { pathways: ['fasd'] }, 'clinic-does-not-take'],
  ])('a request with %s is not started', async (_what, part, refusal) => {
    const { services } = service
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const wish = { childId, once, pathways: ['autism'], clinicId, ...part }
    expect(await services.referrals.start(senco, wish)).toMatchObject({ refusal })
    expect(valueOf(await services.referrals.list(senco, childId)).referrals).toEqual([])
  })

  test('a line that is called not needed says why', async () => {
    const { services } = service
    const place = await aDraft(service)
    const choices = [{ id: 'hearing', choice: 'not-needed', because: ' ' }]
    expect(await services.referrals.chooseEvidence(senco, { place, choices })).toMatchObject({
      refusal: 'say-why-not-needed',
    })
    const asked = [{ id: 'hearing', choice: 'ask', because: '' }]
    expect((await services.referrals.chooseEvidence(senco, { place, choices: asked })).ok).toBe(true)
    expect((await stored(place.referralId))?.evidence).toMatchObject([{ id: 'hearing', state: 'asked' }])
  })

  test('private answers travel only when somebody agreed to that, and the sender never sees them', async () => {
    const { services, store } = service
    const { contributions } = await import('#server/store/collections.ts')
    const answer = (value: string) => ({ value, rev: 1, at: '2026-11-09T09:30:00.000Z', by: 'u_parent0001' })
    await store.records(contributions).mutate('a_homeform1', (form) => ({
      ok: true,
      value: {
        ...form,
        restricted: {
          fh_neuro: { ...answer(''), value: ['autism'] },
          pae_status: answer('confirmed'),
          pae_consent: answer('do_not_share'),
        },
      },
    }))
    const plain = await aDraft(service)
    valueOf(await services.referrals.send(senco, plain))
    expect((await stored(plain.referralId))?.pack?.restricted).toEqual([])

    const place = await aDraft(service, ['adhd'])
    const typed = {
      givenBy: 'u_parent0001',
      otherName: '',
      otherCapacity: '',
      on: typedDay('2026-11-20'),
      withPrivate: true,
      words: 'with private parts',
    }
    valueOf(await services.referrals.agree(senco, { place, typed }))
    expect(JSON.stringify(valueOf(await services.referrals.check(senco, place)))).not.toContain('fh_neuro')
    valueOf(await services.referrals.send(senco, place))
    const blocks = (await stored(place.referralId))?.pack?.restricted
    expect(blocks?.map(({ block }) => block)).toEqual(['B7'])
    const read = valueOf(await services.triage.pack(clinician, place.referralId))
    expect(read.restricted).toMatchObject([{ block: 'B7', agreedBy: 'Mum' }])
  })

  test('what the clinic asks for is shown, answered once and goes back to those who decide', async () => {
    const { services } = service
    const place = await aSentReferral(service)
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: ['hearing', 'vision'] }
    expect((await decide(service, place.referralId, { fields: ask })).outcome.ok).toBe(true)
    const page = valueOf(await services.referrals.page(senco, place))
    expect(page.asked).toEqual({ of: 'school', due: '2026-12-20', evidenceIds: ['hearing', 'vision'] })
    const answer = { once: page.once, evidenceIds: ['hearing'], text: 'Hearing was checked in May.' }
    expect((await services.referrals.answer(senco, { place, answer })).ok).toBe(true)
    expect((await services.referrals.answer(senco, { place, answer })).ok).toBe(true)
    const after = valueOf(await services.referrals.page(senco, place))
    expect(after.asked).toBeNull()
    expect(after.timeline.filter(({ type }) => type === 'info_received')).toHaveLength(1)
    expect(after.episodes).toMatchObject([{ state: 'in_triage', daysWaited: 0 }])
    const again = { ...answer, once: 'e_anotherpost1' }
    expect(await services.referrals.answer(senco, { place, answer: again })).toMatchObject({
      refusal: 'nothing-asked',
    })
  })

  test('nobody else finds a request of this child', async () => {
    const { services } = service
    const place = await aSentReferral(service)
    for (const actor of [mum, stranger, clinician, administrator])
      expect(await services.referrals.page(actor, place)).toMatchObject({ refusal: 'not-found' })
    expect(await services.referrals.list(stranger, childId)).toMatchObject({ refusal: 'not-found' })
    const elsewhere = { ...place, childId: 'c_anotherone1' }
    expect(await services.referrals.page(senco, elsewhere)).toMatchObject({ refusal: 'not-found' })
  })

  test('a request that has left cannot be changed any more', async () => {
    const { services } = service
    const place = await aSentReferral(service)
    expect(await services.referrals.evidence(senco, place)).toMatchObject({ refusal: 'already-sent' })
    const { outcome } = await decide(service, place.referralId, { fields: accept })
    expect(outcome.ok).toBe(true)
  })
})
