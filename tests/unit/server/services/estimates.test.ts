import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { WaitBasis } from '#schemas/wait-basis.ts'
import { accessEntries, estimateChecks, givenEstimates, waitBases } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { areaId } from '../../../support/records.ts'
import {
  accept,
  aRequestDesk,
  aSentReferral,
  childId,
  decide,
  mum,
  valueOf,
  wait,
  youngPerson,
} from './a-request.ts'

// One of twenty is seen after every ten days from 100 to 290.
function aBasis(asOf: string, changes: Partial<WaitBasis> = {}): WaitBasis {
  const steps = Array.from({ length: 20 }, (_, index) => ({
    days: 100 + index * 10,
    atRisk: 40 - index,
    seen: 2,
  }))
  return {
    id: `${areaId}:autism:routine:${asOf}`,
    areaId,
    pathway: 'autism',
    priority: 'routine',
    asOf,
    recent: { weeks: 13, steps },
    pace: { seenByWeek: Array.from({ length: 13 }, () => 0), higherWaiting: 0, higherJoined: 0, waiting: [] },
    status: [],
    facts: { waiting: 43, seenInThreeMonths: 40, longestSeenDays: 290 },
    ...changes,
  }
}

async function aWaitingChild(service: AService, days: number): Promise<string> {
  const { referralId } = await aSentReferral(service)
  wait(service, 20)
  valueOf((await decide(service, referralId, { fields: accept })).outcome)
  wait(service, days)
  return referralId
}

const estimateFor = async ({ services }: AService) =>
  valueOf(await services.tracker.where(mum, childId)).requests[0]?.groups[0]?.estimates[0]?.estimate

describe('the estimate a family reads', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('is a range with what it stands on, the same for the whole month', async () => {
    await aWaitingChild(service, 40)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    const first = await estimateFor(service)
    expect(first).toMatchObject({ method: 'recent-waits', asOf, children: 40, weeks: 13, heldOfTen: null })
    wait(service, 1)
    expect(await estimateFor(service)).toEqual(first)
    expect(
      valueOf(await service.services.tracker.whereAmI(youngPerson)).requests[0]?.groups[0]?.estimates[0]
        ?.estimate,
    ).toEqual(first)
  })

  test('says that there is none, with the facts there are, safely rounded', async () => {
    await aWaitingChild(service, 40)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    const facts = { waiting: 43, seenInThreeMonths: 4, longestSeenDays: 290 }
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf, { recent: null, facts })))
    expect(await estimateFor(service)).toEqual({
      method: 'none',
      asOf,
      waiting: 45,
      seen: null,
      longestMonths: null,
    })
  })

  test('is not there before a clinician has decided, nor before the first month is worked out', async () => {
    await aSentReferral(service)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    expect(await estimateFor(service)).toBeUndefined()
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    expect(await estimateFor(service)).toBeUndefined()
  })

  test('last month’s serves until this month’s is there', async () => {
    await aWaitingChild(service, 10)
    const before = addDays(`${addDays(`${service.clock.now.slice(0, 8)}01`, -1).slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(before)))
    expect(await estimateFor(service)).toMatchObject({ asOf: before })
  })

  test('two pathways in one place are told of together, each with its own range', async () => {
    const { referralId } = await aSentReferral(service, ['autism', 'adhd'])
    wait(service, 20)
    const both = { ...accept, pathways: ['autism', 'adhd'] }
    valueOf((await decide(service, referralId, { fields: both })).outcome)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    const adhd = aBasis(asOf, { id: `${areaId}:adhd:routine:${asOf}`, pathway: 'adhd', recent: null })
    valueOf(await service.store.records(waitBases).insert(adhd))
    const { groups } = valueOf(await service.services.tracker.where(mum, childId)).requests[0]!
    expect(groups).toHaveLength(1)
    expect(groups[0]?.estimates.map(({ pathway, estimate }) => [pathway, estimate.method])).toEqual([
      ['adhd', 'none'],
      ['autism', 'recent-waits'],
    ])
  })

  test('every one shown is kept once a month, and names no child', async () => {
    const referralId = await aWaitingChild(service, 40)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    await estimateFor(service)
    wait(service, 1)
    await estimateFor(service)
    const { documents } = await service.store.records(givenEstimates).find('byArea', { equals: [areaId] })
    expect(documents).toMatchObject([{ referralId, asOf, method: 'recent-waits' }])
    expect(JSON.stringify(documents)).not.toContain(childId)
    const reads = (
      await service.store.records(accessEntries).find('byChild', { equals: [childId], limit: 500 })
    ).documents
    expect(reads.filter(({ section, action }) => section === 'tracker' && action === 'read')).toHaveLength(2)
  })

  test('once twenty earlier ones can be judged, the page says how many held', async () => {
    await aWaitingChild(service, 40)
    const today = service.clock.now.slice(0, 10)
    const asOf = addDays(`${today.slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
    const check = { id: `${areaId}:${quarter}`, areaId, quarter, checkedOn: today, earlier: 6, later: 4 }
    valueOf(await service.store.records(estimateChecks).insert({ ...check, judged: 22, held: 12 }))
    expect(await estimateFor(service)).toMatchObject({ heldOfTen: 5 })
  })
})

describe('the upkeep of estimates', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const allBases = async ({ store }: AService) => {
    const found: WaitBasis[] = []
    for await (const basis of store.records(waitBases).stream()) found.push(basis)
    return found
  }

  test('each list of the area gets one basis a month, however often it is done', async () => {
    await aWaitingChild(service, 40)
    await service.services.estimates.keepUp()
    await service.services.estimates.keepUp()
    const bases = await allBases(service)
    expect(bases).toHaveLength(12)
    expect(bases.find(({ id }) => id.includes(':autism:routine:'))?.facts).toEqual({
      waiting: 1,
      seenInThreeMonths: 0,
      longestSeenDays: null,
    })
    wait(service, 31)
    await service.services.estimates.keepUp()
    expect(await allBases(service)).toHaveLength(24)
  })

  test('what was given is held against what came, once a quarter', async () => {
    const referralId = await aWaitingChild(service, 40)
    const asOf = addDays(`${service.clock.now.slice(0, 8)}01`, -1)
    valueOf(await service.store.records(waitBases).insert(aBasis(asOf)))
    await estimateFor(service)
    wait(service, 400)
    await service.services.estimates.keepUp()
    const checks: unknown[] = []
    for await (const check of service.store.records(estimateChecks).stream()) checks.push(check)
    expect(referralId).toBeTruthy()
    expect(checks).toMatchObject([{ judged: 1, held: 0, later: 1 }])
  })
})
