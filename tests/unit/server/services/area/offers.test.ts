import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TypedOffer } from '#server/services/area/typed-offer.ts'
import { needsView } from '#server/services/area/needs-view.ts'
import { offers } from '#server/store/collections.ts'
import { aService, type AService } from '../../../../support/a-service.ts'
import { aMembership, anActor } from '../../../../support/records.ts'
import { clinician, commissioner, mum, valueOf } from '../a-request.ts'

const areaOffice = anActor('u_areaoffice', [aMembership('area-administrator', 'o_testcouncil')])
const elsewhere = { ...commissioner, areaId: 'ar_otherarea' }

const group = {
  name: 'Friendship group',
  strands: ['SOC', 'FLX'],
  where: '+',
  otherWhere: 'Chatham',
  from: '7',
  to: '16',
  access: 'referral',
  needsDiagnosis: 'no',
  state: 'taking',
  placesPerYear: '60',
}

function typed(more: Readonly<Record<string, string | readonly string[]>> = {}): TypedOffer {
  const fields: Readonly<Record<string, string | readonly string[]>> = { ...group, ...more }
  return {
    one: (field) => [fields[field] ?? ''].flat()[0] ?? '',
    all: (field) => [fields[field] ?? []].flat(),
  }
}

describe('the local offer', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
  })
  afterEach(() => service.close())

  const added = async (more = {}) =>
    valueOf(await service.services.offers.add(commissioner, typed(more))).offerId

  test('an offer is kept as it was typed, and was checked on that day', async () => {
    const offerId = await added({ name: '  Friendship   group ' })
    expect(valueOf(await service.services.offers.read(commissioner, offerId))).toEqual({
      id: offerId,
      name: 'Friendship group',
      strands: ['SOC', 'FLX'],
      where: 'Chatham',
      ages: { from: 7, to: 16 },
      access: 'referral',
      needsDiagnosis: false,
      placesPerYear: 60,
      checkedOn: '2026-11-22',
      state: 'taking',
      version: 1,
      earlier: [],
      places: ['Chatham'],
    })
  })

  test('what is not sound is refused field by field, and nothing is kept', async () => {
    const wrong = { name: ' ', strands: [], from: '12', to: '8', access: 'maybe', placesPerYear: 'many' }
    expect(await service.services.offers.add(commissioner, typed(wrong))).toMatchObject({
      refusal: 'check-details',
      details: {
        name: 'missing',
        strands: 'choose',
        to: 'wrong-way-round',
        access: 'choose',
        placesPerYear: 'not-a-number',
      },
    })
    expect(valueOf(await service.services.offers.list(commissioner)).offers).toEqual([])
  })

  test('a place is one of the list of the area, or a new one that is on it from then on, written in one way', async () => {
    await added()
    await added({ otherWhere: ' chatham ' })
    await added({ where: 'Chatham', otherWhere: '' })
    await added({ where: '', otherWhere: '' })
    await added({ otherWhere: 'Rochester' })
    const { offers: listed, places } = valueOf(await service.services.offers.list(commissioner))
    expect(places).toEqual(['Chatham', 'Rochester'])
    expect(listed.map(({ where }) => where).toSorted()).toEqual([
      '',
      'Chatham',
      'Chatham',
      'Chatham',
      'Rochester',
    ])
    const faultOf = async (more: Readonly<Record<string, string>>) => {
      const refusal = await service.services.offers.add(commissioner, typed(more))
      return refusal.ok ? null : refusal.details
    }
    expect(await faultOf({ where: 'Atlantis' })).toEqual({ where: 'unknown' })
    expect(await faultOf({ otherWhere: ' ' })).toEqual({ otherWhere: 'missing' })
    expect(await faultOf({ otherWhere: 'x'.repeat(201) })).toEqual({ otherWhere: 'too-long' })
  })

  test('a change keeps what the offer was, until when, and by whom', async () => {
    const offerId = await added()
    service.clock.now = '2027-01-10T09:00:00.000Z'
    const more = { state: 'full', placesPerYear: '' }
    valueOf(await service.services.offers.change(areaOffice, { offerId, version: '1', typed: typed(more) }))
    const offer = valueOf(await service.services.offers.read(commissioner, offerId))
    expect(offer).toMatchObject({ version: 2, state: 'full', placesPerYear: null, checkedOn: '2027-01-10' })
    expect(offer.earlier).toMatchObject([{ version: 1, state: 'taking', placesPerYear: 60 }])
    const stored = await service.store.records(offers).get(offerId)
    expect(stored?.earlier?.[0]).toMatchObject({ by: 'u_areaoffice', until: '2027-01-10T09:00:00.000Z' })
  })

  test('whoever looked at an older version is told, and changes nothing', async () => {
    const offerId = await added()
    const change = (name: string) =>
      service.services.offers.change(commissioner, { offerId, version: '1', typed: typed({ name }) })
    valueOf(await change('First'))
    expect(await change('Second')).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(valueOf(await service.services.offers.read(commissioner, offerId)).name).toBe('First')
  })

  test('an offer that has ended is listed last and is no way in any more', async () => {
    const ended = await added({ name: 'A club', access: 'open', state: 'ended' })
    await added()
    const { offers: listed } = valueOf(await service.services.offers.list(commissioner))
    expect(listed.map(({ state }) => state)).toEqual(['taking', 'ended'])
    const stored = await service.store.records(offers).get(ended)
    const view = needsView(null, stored ? [stored] : [], null)
    expect(view.rows.find(({ strand }) => strand === 'SOC')).toMatchObject({ offers: 0, gap: 'none' })
  })

  test('nobody outside the area office reads or changes it, and another area has no such offer', async () => {
    const offerId = await added()
    for (const actor of [mum, clinician, elsewhere]) {
      expect(await service.services.offers.read(actor, offerId)).toMatchObject({ refusal: 'not-found' })
      const change = { offerId, version: '1', typed: typed() }
      expect(await service.services.offers.change(actor, change)).toMatchObject({ refusal: 'not-found' })
    }
    expect(await service.services.offers.list(mum)).toMatchObject({ refusal: 'not-found' })
    expect(valueOf(await service.services.offers.list(elsewhere)).offers).toEqual([])
  })
})
