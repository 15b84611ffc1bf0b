import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  addDad,
  aDraft,
  aRequestDesk,
  aSentReferral,
  childId,
  commissioner,
  dad,
  decide,
  letters,
  mum,
  senco,
  stranger,
  valueOf,
  wait,
  youngPerson,
} from './a-request.ts'

describe('where are we', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('a draft is nobody’s news', async () => {
    await aDraft(service)
    expect(valueOf(await service.services.tracker.where(mum, childId)).requests).toEqual([])
  })

  test('a family reads what is done, where they are, how long they waited and when they hear next', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    wait(service, 20)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    wait(service, 40)
    const where = valueOf(await services.tracker.where(mum, childId))
    const [group] = where.requests[0]?.groups ?? []
    expect(group).toMatchObject({ daysWaited: 60, hearBy: '2027-03-06', isOver: false, pathways: ['autism'] })
    expect(group?.steps.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
    ])
    expect(where.requests[0]?.letters).toMatchObject([{ text: letters.family }])
    expect(where.ideas).toEqual({ school: 6, home: 4 })
  })

  test('pathways that stand in the same place are told of together', async () => {
    await aSentReferral(service, ['autism', 'adhd'])
    const [request] = valueOf(await service.services.tracker.where(mum, childId)).requests
    expect(request?.groups).toMatchObject([{ pathways: ['adhd', 'autism'] }])
  })

  test('edge case 8: a family that no longer wants school to hear keeps its place, and school hears nothing new', async () => {
    const { services, store } = service
    const { referralId } = await aSentReferral(service)
    const place = { childId, referralId }
    const say = (actor: typeof mum, isShared: boolean, once: string) =>
      services.tracker.changeSharing(actor, { ...place, once, isShared })
    wait(service, 5)
    for (const actor of [stranger, senco, commissioner])
      expect(await say(actor, false, 'e_sharing0001')).toMatchObject({ refusal: 'not-found' })
    valueOf(await say(mum, false, 'e_sharing0001'))
    valueOf(await say(mum, false, 'e_sharing0001'))
    const kept = async () => store.records(referrals).get(referralId)
    expect((await kept())?.events.map(({ type }) => type).slice(2)).toEqual(['consent_changed'])
    wait(service, 5)
    const before = (await kept())?.outbox.length ?? 0
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const told = (await kept())?.outbox.slice(before).map(({ to }) => to)
    expect(told).toEqual(['u_parent0001@example.org'])
    const page = valueOf(await services.referrals.page(senco, place))
    expect(page.episodes[0]).toMatchObject({ state: 'received' })
    expect(page.letters).toEqual([])
    expect(valueOf(await services.referrals.list(senco, childId)).referrals[0]?.episodes).toMatchObject([
      { state: 'received' },
    ])
    const [request] = valueOf(await services.tracker.where(mum, childId)).requests
    expect(request).toMatchObject({ sharingEndedOn: '2026-11-27', groups: [{ state: 'waiting' }] })
    valueOf(await say(mum, true, 'e_sharing0002'))
    expect(valueOf(await services.referrals.page(senco, place)).episodes[0]).toMatchObject({
      state: 'waiting',
    })
  })

  test('what sharing a family ended, another parent does not begin again, but the young person may', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    await addDad(service)
    const place = { childId, referralId }
    expect(valueOf(await services.tracker.sharingPage(mum, place))).toMatchObject({
      sender: 'Oakfield Primary',
      endedOn: null,
    })
    valueOf(await services.tracker.changeSharing(mum, { ...place, once: 'e_sharing0001', isShared: false }))
    const again = { ...place, once: 'e_sharing0002', isShared: true }
    expect(await services.tracker.changeSharing(dad, again)).toMatchObject({
      refusal: 'somebody-else-ended-it',
    })
    expect(valueOf(await services.tracker.sharingPage(dad, place))).toMatchObject({
      endedOn: '2026-11-22',
      mayBegin: false,
    })
    expect(valueOf(await services.tracker.where(dad, childId)).requests[0]?.sharingEndedOn).toBe('2026-11-22')
    expect(valueOf(await services.tracker.mySharingPage(youngPerson, referralId)).mayBegin).toBe(true)
    valueOf(
      await services.tracker.changeMySharing(youngPerson, { referralId, once: again.once, isShared: true }),
    )
    expect(valueOf(await services.tracker.sharingPage(dad, place)).endedOn).toBeNull()
    expect(await services.tracker.mySharingPage(mum, referralId)).toMatchObject({ refusal: 'not-found' })
  })

  test('of a draft or of nobody’s request there is nothing to choose', async () => {
    const { services } = service
    const place = await aDraft(service)
    expect(await services.tracker.sharingPage(mum, place)).toMatchObject({ refusal: 'not-found' })
    expect(await services.tracker.sharingPage(mum, { childId, referralId: 'f_nothing00' })).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('a young person finds their own, and others find nothing', async () => {
    const { services } = service
    await aSentReferral(service)
    expect(valueOf(await services.tracker.whereAmI(youngPerson)).requests).toHaveLength(1)
    expect(await services.tracker.whereAmI(mum)).toMatchObject({ refusal: 'not-found' })
    for (const actor of [stranger, senco, commissioner])
      expect(await services.tracker.where(actor, childId)).toMatchObject({ refusal: 'not-found' })
  })
})
