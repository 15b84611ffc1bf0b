import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AService } from '../../../support/a-service.ts'
import { aDraft, aRequestDesk, clinicId, mum, senco, storedReferral, valueOf } from './a-request.ts'

describe('a draft of a request', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('is thrown away by the person who began it, and then it is on no list', async () => {
    const place = await aDraft(service)
    const { referrals: requests } = service.services
    const change = { place, once: 'e_discard001' }
    expect(await requests.discard(mum, change)).toMatchObject({ refusal: 'not-found' })
    valueOf(await requests.discard(senco, change))
    expect(valueOf(await requests.list(senco, place.childId)).referrals).toEqual([])
    expect(await requests.send(senco, place)).toMatchObject({ ok: false })
  })

  test('that asks something else keeps what was said about evidence, and asks for agreement again', async () => {
    const place = await aDraft(service)
    const { referrals: requests } = service.services
    valueOf(
      await requests.chooseEvidence(senco, {
        place,
        choices: [{ id: 'hearing', choice: 'not-needed', because: 'Tested in May' }],
      }),
    )
    const page = valueOf(await requests.draft(senco, place))
    expect(page).toMatchObject({ chosen: ['autism'], clinicId, isOwn: true, isAgreed: true })
    const wish = { place, once: page.once, pathways: ['autism', 'adhd'], clinicId }
    expect(await requests.changeDraft(senco, { ...wish, pathways: [] })).toMatchObject({
      refusal: 'choose-pathway',
    })
    const same = valueOf(await requests.changeDraft(senco, { ...wish, pathways: ['autism'] }))
    expect(same.referralId).toBe(place.referralId)
    const changed = { ...place, ...valueOf(await requests.changeDraft(senco, wish)) }
    expect(valueOf(await requests.draft(senco, changed))).toMatchObject({
      chosen: ['adhd', 'autism'],
      isAgreed: false,
    })
    expect((await storedReferral(service, changed.referralId)).evidence.map(({ id }) => id)).toContain(
      'hearing',
    )
    const { referrals: listed } = valueOf(await requests.list(senco, place.childId))
    expect(listed.map(({ id }) => id)).toEqual([changed.referralId])
    expect(await requests.draft(mum, place)).toMatchObject({ refusal: 'not-found' })
    expect(await requests.send(senco, changed)).toMatchObject({ refusal: 'agreement-missing' })
  })
})
