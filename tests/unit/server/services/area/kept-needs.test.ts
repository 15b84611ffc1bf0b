import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeArea } from '#server/seed/make-area.ts'
import { writeDocuments } from '#server/seed/write-documents.ts'
import { createAreaNeeds } from '#server/services/area/area-needs.ts'
import { publishNeeds } from '#server/services/area/publish-needs.ts'
import { needMonths } from '#server/store/collections.ts'
import { aService, type AService } from '../../../../support/a-service.ts'

const area = makeArea({ seed: 7, children: 20, today: '2026-11-22', passwordHash: 'x' })
const areaId = area.organisations[0]?.areaId ?? ''

describe('the needs of an area as they are kept', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
    await writeDocuments(service.store, area)
  })
  afterEach(() => service.close())

  const publish = () => publishNeeds(service.parts)
  const read = () => createAreaNeeds(service.parts)(areaId)

  test('a month that is over is published once, with the local offer beside it', async () => {
    expect(await publish()).toBe(1)
    expect(await publish()).toBe(0)
    const { month, offers } = await read()
    expect(month?.month).toBe('2026-10-01')
    expect(month?.cells.length).toBeGreaterThan(100)
    expect(offers.map(({ id }) => id).toSorted()).toEqual(area.offers.map(({ id }) => id).toSorted())
  })

  test('the next month stands beside the one before, and the newest is read', async () => {
    await publish()
    service.clock.now = '2026-12-03T10:00:00.000Z'
    expect(await publish()).toBe(1)
    expect((await read()).month?.month).toBe('2026-11-01')
    expect(await service.store.records(needMonths).get(`${areaId}:2026-10-01`)).not.toBeNull()
  })

  test('an area of which nothing is kept has no month and no offer', async () => {
    expect(await createAreaNeeds(service.parts)('ar_another001')).toEqual({ month: null, offers: [] })
  })
})
