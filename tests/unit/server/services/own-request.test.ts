import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { areaPathways, children } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  addDad,
  aRequestDesk,
  aSentReferral,
  childId,
  clinician,
  clinicId,
  commissioner,
  dad,
  everything,
  mum,
  senco,
  storedReferral,
  stranger,
  valueOf,
} from './a-request.ts'
import { ownRequestsOf, yes } from './an-own-request.ts'

describe('a family that asks a clinic themselves', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
    await addDad(service)
  })
  afterEach(() => service.close())

  const { begun, sent } = ownRequestsOf(() => service)

  test('the request counts from that day like every other, and says who sent it', async () => {
    const { services } = service
    const place = await sent(mum, ['autism', 'adhd'])
    const kept = await storedReferral(service, place.referralId)
    expect(kept).toMatchObject({
      fromOrganisationId: 'family',
      receivedOn: '2026-11-22',
      agreement: { givenBy: 'u_parent0001', capacity: 'parent', wordsVersion: 'refer-family-1' },
      groups: { school: 'o_testschool1' },
    })
    expect(kept.events.at(-1)).toMatchObject({
      type: 'referral_received',
      payload: { source: 'self', consentToRefer: true },
    })
    expect(kept.pack?.child.school).toBe('Oakfield Primary')
    expect(Object.keys(kept.pack?.profile ?? {})).not.toEqual([])
    const pack = valueOf(await services.triage.pack(clinician, place.referralId))
    expect(pack.from).toMatchObject({ isFamily: true })
    expect(valueOf(await services.triage.queue(clinician, everything)).lines).toHaveLength(1)
    const [request] = valueOf(await services.tracker.where(mum, childId)).requests
    expect(request?.groups).toMatchObject([{ state: 'received', pathways: ['adhd', 'autism'] }])
  })

  test('sent twice, it is one request, and a second one for the same is refused', async () => {
    const { services } = service
    const place = await begun()
    const second = await begun()
    valueOf(await services.ownRequests.send(mum, { place, yes }))
    const first = await storedReferral(service, place.referralId)
    expect(valueOf(await services.ownRequests.send(mum, { place, yes }))).toEqual({
      referralId: place.referralId,
    })
    expect((await storedReferral(service, place.referralId)).rev).toBe(first.rev)
    expect(await services.ownRequests.send(mum, { place: second, yes })).toMatchObject({
      refusal: 'pathway-already-open',
    })
  })

  test('where school has asked for the same already, the family is told so', async () => {
    const { services } = service
    await aSentReferral(service)
    const page = valueOf(await services.ownRequests.asks(mum, childId))
    expect(page.choices?.pathways).toContainEqual({ pathway: 'autism', isOpen: true })
    const wish = { childId, once: 'f_family00001', pathways: ['autism'], clinicId }
    expect(await services.ownRequests.start(mum, wish)).toMatchObject({ refusal: 'pathway-already-open' })
  })

  test('nothing leaves without a yes', async () => {
    const { services } = service
    const place = await begun()
    expect(await services.ownRequests.send(mum, { place, yes: { ...yes, agrees: false } })).toMatchObject({
      refusal: 'own-agreement-missing',
    })
    expect((await storedReferral(service, place.referralId)).receivedOn).toBeNull()
  })

  test('an area that takes such requests from others alone says who they are', async () => {
    const { services, store } = service
    const fromSchool = { permittedReferrers: ['school' as const, 'gp' as const] }
    const promises = {
      ...usualPromises,
      autism: { ...usualPromises.autism, ...fromSchool },
      adhd: { ...usualPromises.adhd, ...fromSchool },
    }
    const version = { areaId: 'a_test', id: 'a_test:1', version: 1, from: '2026-01-01', madeBy: null }
    valueOf(
      await store.records(areaPathways).insert({
        ...version,
        areaId: (await service.store.records(children).get(childId))?.areaId ?? '',
        madeAt: '2026-01-01T09:00:00.000Z',
        promises,
        evidence: [],
      }),
    )
    const page = valueOf(await services.ownRequests.asks(mum, childId))
    expect(page.choices).toMatchObject({ sentByOthers: ['adhd', 'autism'] })
    expect(page.others).toMatchObject([
      { source: 'school', pathways: ['adhd', 'autism', 'fasd', 'unsure'], name: 'Oakfield Primary' },
      { source: 'health_visitor', pathways: ['fasd', 'unsure'] },
      { source: 'gp', pathways: ['adhd', 'autism', 'fasd', 'unsure'] },
      { source: 'social_care', pathways: ['fasd', 'unsure'] },
    ])
    const wish = { childId, once: 'f_family00001', pathways: ['autism'], clinicId }
    expect(await services.ownRequests.start(mum, wish)).toMatchObject({ refusal: 'referrer-not-permitted' })
  })

  test('what one parent began, nobody else opens: not the other parent, not school, not a stranger', async () => {
    const { services } = service
    const place = await begun()
    for (const actor of [dad, senco, stranger, commissioner, clinician]) {
      expect(await services.ownRequests.ask(actor, place)).toMatchObject({ refusal: 'not-found' })
      expect(await services.ownRequests.check(actor, place)).toMatchObject({ refusal: 'not-found' })
      expect(await services.ownRequests.send(actor, { place, yes })).toMatchObject({ refusal: 'not-found' })
    }
    expect(await services.referrals.evidence(senco, place)).toMatchObject({ refusal: 'not-found' })
    expect(valueOf(await services.ownRequests.asks(dad, childId)).drafts).toEqual([])
    expect(valueOf(await services.ownRequests.asks(mum, childId)).drafts).toEqual([
      { id: place.referralId, pathways: ['autism'] },
    ])
    valueOf(await services.ownRequests.discard(mum, { place, once: 'e_discard0001' }))
    expect(valueOf(await services.ownRequests.asks(mum, childId)).drafts).toEqual([])
  })

  test('a family never opens what school has begun', async () => {
    const { services } = service
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const { referralId } = valueOf(
      await services.referrals.start(senco, { childId, once, pathways: ['autism'], clinicId }),
    )
    const place = { childId, referralId }
    expect(await services.ownRequests.ask(mum, place)).toMatchObject({ refusal: 'not-found' })
    expect(await services.referrals.evidence(mum, place)).toMatchObject({ refusal: 'not-found' })
  })

  test('the list of what a clinic likes to know never says whether somebody was asked about safety', async () => {
    const place = await begun()
    const { lines, sum } = valueOf(await service.services.ownRequests.ask(mum, place))
    const ids = lines.map(({ id }) => id)
    expect(ids).not.toContain('safeguarding-question')
    expect(ids).not.toContain('agreement')
    expect(ids).toContain('second-setting')
    expect(sum.of).toBe(lines.filter(({ state }) => state !== 'not-needed').length)
    const missing = lines.find(({ state }) => state === 'missing')?.id ?? ''
    valueOf(await service.services.ownRequests.chooseWhomToAsk(mum, { place, asked: [missing] }))
    const again = valueOf(await service.services.ownRequests.ask(mum, place)).lines
    expect(again.find(({ id }) => id === missing)).toMatchObject({ state: 'asked' })
  })

  test('a home-educated child’s school is asked for nothing, and others can tell instead', async () => {
    const { services } = service
    const place = await begun()
    const line = async (id: string) =>
      valueOf(await services.ownRequests.ask(mum, place)).lines.find((one) => one.id === id)
    expect(valueOf(await services.ownRequests.ask(mum, place)).learning).toEqual({
      where: 'at-setting',
      setting: 'Oakfield Primary',
    })
    expect(await line('attendance')).toMatchObject({ owner: 'school', state: 'missing' })
    expect(await services.ownRequests.sayWhereLearning(mum, { place, where: 'on-the-moon' })).toMatchObject({
      refusal: 'say-where-learning',
    })
    expect(await services.ownRequests.sayWhereLearning(dad, { place, where: 'home-educated' })).toMatchObject(
      { refusal: 'not-found' },
    )
    valueOf(await services.ownRequests.sayWhereLearning(mum, { place, where: 'home-educated' }))
    expect(await service.store.records(children).get(childId)).toMatchObject({
      learnsElsewhere: { where: 'home-educated', by: 'u_parent0001', on: '2026-11-22' },
    })
    const { lines } = valueOf(await services.ownRequests.ask(mum, place))
    const open = lines.filter(({ state }) => state === 'missing' || state === 'asked')
    expect(open.filter(({ owner }) => owner === 'school')).toEqual([])
    expect(await line('attendance')).toMatchObject({ state: 'not-needed', because: 'no-setting' })
    expect((await line('second-setting'))?.alternatives).toContain('tutor')
    valueOf(await services.ownRequests.send(mum, { place, yes }))
    expect((await storedReferral(service, place.referralId)).receivedOn).toBe('2026-11-22')
    valueOf(await services.triage.pack(clinician, place.referralId))
  })

  test('the page before sending shows no words of other people', async () => {
    const place = await begun()
    const page = valueOf(await service.services.ownRequests.check(mum, place))
    expect(Object.keys(page).sort()).toEqual([
      'clinic',
      'discardOnce',
      'hasPlan',
      'hasPrivate',
      'hasProfile',
      'name',
      'needsYoungPerson',
      'pathways',
      'sum',
    ])
  })
})
