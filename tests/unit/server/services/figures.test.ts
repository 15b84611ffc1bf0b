import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import area from '#app/i18n/locales/en-GB/area.json'
import type { AService } from '../../../support/a-service.ts'
import { aRequestDesk, clinician, commissioner, mum, senco, valueOf } from './a-request.ts'

describe('figures for an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('nobody but a commissioner of this area reads figures', async () => {
    const { figures } = service.services
    for (const actor of [mum, senco, clinician]) {
      expect(await figures.definitions(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await figures.quality(actor)).toMatchObject({ refusal: 'not-found' })
    }
  })

  test('every figure has its words, its formula and its source, and before the first month there are no months', async () => {
    const { figures } = service.services
    const { indicators } = valueOf(await figures.definitions(commissioner))
    for (const { id, clock, source } of indicators) {
      expect(Object.keys(area.definitions.indicator)).toContain(id)
      expect(Object.keys(area.definitions.clock)).toContain(clock)
      expect(Object.keys(area.definitions.source)).toContain(source)
    }
    expect(valueOf(await figures.quality(commissioner)).months).toEqual([])
  })
})
