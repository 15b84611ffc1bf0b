import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLocalities } from '#server/services/area/typed-localities.ts'
import { localityOf } from '#server/services/locality-of.ts'
import { organisations } from '#server/store/collections.ts'
import type { AService } from '../../../../support/a-service.ts'
import {
  aRequestDesk,
  childId,
  clinician,
  clinicId,
  commissioner,
  mum,
  senco,
  valueOf,
} from '../a-request.ts'
import { children, referrals } from '#server/store/collections.ts'

const places = [{ id: 'o_one1111111' }, { id: 'o_two2222222' }]
const header = 'id,place,locality'

describe('a table of the parts of an area', () => {
  test('gives each new name the next number, and a name that is known keeps its own', () => {
    const first = readLocalities(`${header}\no_one1111111,One,North\no_two2222222,Two,\n`, {
      names: [],
      places,
    })
    expect(first).toEqual({
      ok: true,
      value: {
        names: [{ id: '1', name: 'North' }],
        places: [{ organisationId: 'o_one1111111', locality: '1' }],
      },
    })
    const later = readLocalities(`${header}\no_one1111111,One,South\no_two2222222,Two,north\n`, {
      names: [{ id: '1', name: 'North' }],
      places,
    })
    expect(later).toMatchObject({
      value: {
        names: [
          { id: '1', name: 'North' },
          { id: '2', name: 'South' },
        ],
        places: [
          { organisationId: 'o_one1111111', locality: '2' },
          { organisationId: 'o_two2222222', locality: '1' },
        ],
      },
    })
  })

  test('is refused as a whole, with what is wrong line by line', () => {
    const wrong = [
      header,
      'o_elsewhere1,X,North',
      `o_one1111111,One,${'n'.repeat(61)}`,
      'o_one1111111,One,North',
      'o_two2222222,Two',
    ].join('\n')
    expect(readLocalities(wrong, { names: [], places })).toEqual({
      ok: false,
      refusal: 'check-rows',
      details: {
        '2': 'place-unknown',
        '3': 'name-too-long',
        '4': 'twice',
        '5': 'wrong-number-of-fields',
      },
    })
    expect(readLocalities('name\nx', { names: [], places })).toMatchObject({ refusal: 'no-header' })
  })

  test('holds twelve parts at most, those that were named before with them', () => {
    const names = Array.from({ length: 12 }, (_, index) => ({
      id: (['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const)[index] ?? '1',
      name: `part ${index}`,
    }))
    expect(readLocalities(`${header}\no_one1111111,One,One more`, { names, places })).toMatchObject({
      refusal: 'too-many-localities',
    })
  })
})

describe('naming the parts of an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('a request is counted in the part its school is in from then on', async () => {
    const { services, store } = service
    const child = await store.records(children).get(childId)
    const school = await store.records(organisations).get(child?.schoolId ?? '')
    if (!child || !school) throw new Error('nobody to ask for')
    expect(await localityOf(service, child)).toBeNull()
    const { table } = valueOf(await services.localities.current(commissioner))
    expect(table).toContain(`${school.id},${school.name},`)
    const typed = `${header}\n${school.id},${school.name},North`
    expect(valueOf(await services.localities.keep(commissioner, typed))).toEqual({ places: 1 })
    expect(valueOf(await services.localities.current(commissioner)).table).toContain(',North')
    const { once } = valueOf(await services.referrals.choices(senco, childId))
    const wish = { childId, once, pathways: ['autism'], clinicId }
    const { referralId } = valueOf(await services.referrals.start(senco, wish))
    expect((await store.records(referrals).get(referralId))?.groups?.locality).toBe('1')
  })

  test('is for the area alone, and nothing is kept while a line is wrong', async () => {
    const { services } = service
    for (const who of [mum, senco, clinician]) {
      expect(await services.localities.current(who)).toMatchObject({ refusal: 'not-found' })
      expect(await services.localities.keep(who, header)).toMatchObject({ refusal: 'not-found' })
    }
    expect(await services.localities.keep(commissioner, `${header}\nnowhere,X,North`)).toMatchObject({
      refusal: 'check-rows',
    })
    expect(valueOf(await services.localities.current(commissioner)).names).toEqual([])
  })
})
