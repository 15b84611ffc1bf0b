import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import {
  accept,
  aRequestDesk,
  aSentReferral,
  clinician,
  commissioner,
  decide,
  mum,
  valueOf,
  wait,
} from './a-request.ts'

const areaOffice = anActor('u_areaoffice', [aMembership('area-administrator', 'o_testcouncil')])

describe('what an area promises', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const everySixWeeks = {
    ...usualPromises,
    autism: { ...usualPromises.autism, checkInEveryDays: 42 },
  }
  const wish = { from: '2026-11-22', promises: everySixWeeks, evidence: evidenceItems }
  const change = (parts: object) => service.services.areaPathways.change(areaOffice, { ...wish, ...parts })

  test('a request keeps the version it came under, and a later one goes by the new', async () => {
    valueOf(await change({}))
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    valueOf(await change({ promises: usualPromises }))
    wait(service, 42)
    expect(await service.services.timedWork.doDue()).toBe(1)
    const referral = await service.store.records(referrals).get(referralId)
    expect(referral?.areaPathwaysId).toMatch(/:pathways-1$/)
    expect(valueOf(await service.services.areaPathways.current(areaOffice)).version).toBe(2)
  })

  test('a version that makes no sense, or is dated back, is refused and changes nothing', async () => {
    const { autism } = usualPromises
    const wrong = { ...usualPromises, autism: { ...autism, decideWithinDays: 0 } }
    expect(await change({ promises: wrong })).toMatchObject({ refusal: 'check-details' })
    expect(await change({ from: '2026-11-21' })).toMatchObject({ refusal: 'not-a-day-ahead' })
    expect(await change({ from: 'soon' })).toMatchObject({ refusal: 'check-details' })
    expect(valueOf(await service.services.areaPathways.current(areaOffice)).version).toBe(0)
  })

  test('only the area office reads or changes it', async () => {
    for (const actor of [mum, clinician, commissioner]) {
      expect(await service.services.areaPathways.current(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await service.services.areaPathways.change(actor, wish)).toMatchObject({ refusal: 'not-found' })
    }
  })
})
