import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { residents } from '#server/store/collections.ts'
import { readResidents } from '#server/services/area/typed-residents.ts'
import { aService, type AService } from '../../../../support/a-service.ts'
import { clinician, commissioner, mum, valueOf } from '../a-request.ts'

const table = 'by,group,residents\nsex,female,43000\nsex,male,"45,000"\nlanguage,other,\n'
const typed = { year: '2024', source: 'ONS mid-year estimate', table }

describe('a table of residents', () => {
  test('is read with commas, semicolons or tabs, and lines without a number are left out', () => {
    const rows = [
      { by: 'sex', group: 'female', residents: 43_000 },
      { by: 'sex', group: 'male', residents: 45_000 },
    ]
    expect(readResidents(table)).toMatchObject({ value: rows })
    expect(readResidents('\uFEFFBy;Group;Residents\r\nsex;female;43 000\r\nsex;male;45000')).toMatchObject({
      value: rows,
    })
  })

  test('is refused as a whole, with what is wrong line by line', () => {
    const wrong = [
      'by,group,residents',
      'sex,female,43000',
      'sex,women,3',
      'gender,female,3',
      'sex,male,many',
      'sex,female,2',
      'sex,male',
      'sex,male,-4',
      'sex,male,2.5',
    ].join('\n')
    expect(readResidents(wrong)).toEqual({
      ok: false,
      refusal: 'check-rows',
      details: {
        '3': 'group-unknown',
        '4': 'by-unknown',
        '5': 'not-a-number',
        '6': 'twice',
        '7': 'wrong-number-of-fields',
        '8': 'not-a-number',
        '9': 'not-a-number',
      },
    })
  })

  test('is refused when it is far too long to be one', () => {
    expect(readResidents(`${table}${'sex,female,1\n'.repeat(10_000)}`)).toMatchObject({
      refusal: 'table-too-large',
    })
  })

  test('needs its first line and at least one number', () => {
    expect(readResidents('')).toMatchObject({ refusal: 'no-header' })
    expect(readResidents('sex,female,43000')).toMatchObject({ refusal: 'no-header' })
    expect(readResidents('by,group,residents\nsex,female,')).toMatchObject({ refusal: 'no-residents' })
  })
})

describe('the residents of an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
  })
  afterEach(() => service.close())

  const keep = (more = {}) => service.services.residents.keep(commissioner, { ...typed, ...more })
  const current = async () => valueOf(await service.services.residents.current(commissioner))

  test('the newest year stands, and the same year again replaces it', async () => {
    valueOf(await keep())
    valueOf(await keep({ year: '2023', source: 'GP lists' }))
    expect(await current()).toMatchObject({ year: 2024, source: 'ONS mid-year estimate' })
    valueOf(await keep({ table: 'by,group,residents\nsex,female,50000' }))
    const { rows, table: shown } = await current()
    expect(rows).toEqual([{ by: 'sex', group: 'female', residents: 50_000 }])
    expect(shown).toContain('sex,female,50000\nsex,male,\n')
  })

  test('one wrong line keeps everything as it was', async () => {
    valueOf(await keep())
    const wrong = `${table}sex,nobody,5\n`
    expect(await keep({ table: wrong })).toMatchObject({
      refusal: 'check-rows',
      details: { 5: 'group-unknown' },
    })
    expect(await keep({ year: '2044' })).toMatchObject({ details: { year: 'not-a-year' } })
    expect(await keep({ source: ' ' })).toMatchObject({ details: { source: 'missing' } })
    expect((await current()).rows).toHaveLength(2)
  })

  test('nobody outside the area office reads or enters them', async () => {
    for (const actor of [mum, clinician]) {
      expect(await service.services.residents.current(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await service.services.residents.keep(actor, typed)).toMatchObject({ refusal: 'not-found' })
    }
    const search = { equals: [commissioner.areaId], limit: 5 }
    expect((await service.store.records(residents).find('byYear', search)).documents).toEqual([])
  })
})
