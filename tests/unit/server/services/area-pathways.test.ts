import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import {
  accept,
  aDraft,
  aRequestDesk,
  aSentReferral,
  childId,
  clinicId,
  clinician,
  commissioner,
  decide,
  everything,
  mum,
  senco,
  valueOf,
  wait,
} from './a-request.ts'

function usualItem(id: string) {
  const item = evidenceItems.find((one) => one.id === id)
  if (!item) throw new Error(`no ${id} on the usual list`)
  return item
}

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

  test('the list a sender works through is the area’s, and a request that was sent keeps its version of it', async () => {
    const diary = { ...usualItem('sleep'), id: 'food-diary', pathways: ['autism'] }
    const ownList = [...evidenceItems.filter(({ id }) => id !== 'hearing'), diary]
    valueOf(await change({ evidence: ownList }))
    const place = await aDraft(service)
    const idsFor = async () =>
      valueOf(await service.services.referrals.evidence(senco, place)).lines.map(({ id }) => id)
    expect(await idsFor()).toContain('food-diary')
    expect(await idsFor()).not.toContain('hearing')
    valueOf(await service.services.referrals.send(senco, place))
    valueOf(await change({}))
    const { referralId } = place
    const read = valueOf(await service.services.triage.pack(clinician, referralId))
    expect(read.evidence.map(({ id }) => id)).toContain('food-diary')
    const [queued] = valueOf(await service.services.triage.queue(clinician, everything)).lines
    expect(queued?.evidence.of).toBe(read.evidenceSum.of)
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'home' }
    const notHere = await decide(service, referralId, { fields: { ...ask, evidence: 'hearing' } })
    expect(notHere.outcome).toMatchObject({ refusal: 'evidence-not-on-list' })
    valueOf((await decide(service, referralId, { fields: { ...ask, evidence: 'food-diary' } })).outcome)
  })

  test('a draft goes by the list of its own day', async () => {
    const place = await aDraft(service)
    valueOf(await change({ evidence: evidenceItems.filter(({ id }) => id !== 'hearing') }))
    const { lines } = valueOf(await service.services.referrals.evidence(senco, place))
    expect(lines.map(({ id }) => id)).not.toContain('hearing')
  })

  test('what a family and a clinic read is promised by the same version as what the service does', async () => {
    const autism = { ...usualPromises.autism, openWithinDays: 5, decideWithinDays: 14 }
    valueOf(await change({ promises: { ...usualPromises, autism } }))
    const { referralId } = await aSentReferral(service)
    const next = async () => {
      const referral = await service.store.records(referrals).get(referralId)
      const { requests } = valueOf(await service.services.tracker.where(mum, childId))
      return [referral?.nextDate, requests[0]?.groups[0]?.hearBy]
    }
    // That a clinic opened it is no news to a family; the decision is.
    expect(await next()).toEqual(['2026-11-27', '2026-12-06'])
    wait(service, 5)
    expect(await service.services.timedWork.doDue()).toBe(1)
    expect(await next()).toEqual(['2026-12-06', '2026-12-06'])
    wait(service, 2)
    const [line] = valueOf(await service.services.triage.queue(clinician, everything)).lines
    expect(line?.reasons).toEqual(['limit-near'])
    const today = valueOf(await service.services.triage.today(clinician))
    expect([today.limitNearAfter, today.counts.limitNear]).toEqual([7, 1])
    const near = { ...everything, olderThan: today.limitNearAfter }
    expect(valueOf(await service.services.triage.queue(clinician, near)).lines).toHaveLength(1)
  })

  test('who may ask for what is the area’s to say: others are refused in words, and are not offered it', async () => {
    const begun = await aDraft(service)
    const autism = { ...usualPromises.autism, permittedReferrers: ['gp', 'health_visitor'] }
    valueOf(await change({ promises: { ...usualPromises, autism } }))
    const choices = valueOf(await service.services.referrals.choices(senco, childId))
    expect(choices.pathways.map(({ pathway }) => pathway)).toEqual(['adhd', 'fasd', 'unsure'])
    expect(choices.sentByOthers).toEqual(['autism'])
    const wish = { childId, once: choices.once, pathways: ['autism'], clinicId }
    expect(await service.services.referrals.start(senco, wish)).toMatchObject({
      refusal: 'referrer-not-permitted',
      details: { pathway: 'autism' },
    })
    const before = await service.store.records(referrals).get(begun.referralId)
    expect(await service.services.referrals.send(senco, begun)).toMatchObject({
      refusal: 'referrer-not-permitted',
    })
    expect(await service.store.records(referrals).get(begun.referralId)).toEqual(before)
    wait(service, 1)
    valueOf(await change({ from: '2026-11-23', promises: usualPromises }))
    expect((await service.services.referrals.send(senco, begun)).ok).toBe(true)
  })

  test('only the area office reads or changes it', async () => {
    for (const actor of [mum, clinician, commissioner]) {
      expect(await service.services.areaPathways.current(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await service.services.areaPathways.change(actor, wish)).toMatchObject({ refusal: 'not-found' })
    }
  })
})
