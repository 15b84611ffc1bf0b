import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import area from '#app/i18n/locales/en-GB/area.json'
import { addDays } from '#schemas/calendar.ts'
import type { Referral } from '#schemas/referral.ts'
import { referrals } from '#server/store/collections.ts'
import { shownWaitBars } from '#server/services/shown-wait-bars.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'
import type { AService } from '../../../support/a-service.ts'
import { areaId } from '../../../support/records.ts'
import { aRequestDesk, clinicId, clinician, commissioner, mum, senco, valueOf, wait } from './a-request.ts'

describe('figures for an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const keep = async (count: number, { pathway = 'autism', from = '2026-01-05' } = {}) => {
    for (let number = 0; number < count; number += 1) {
      const id = `f_${pathway}${String(number).padStart(8, '0')}`
      const kept = await service.store
        .records(referrals)
        .insert(waiting(id, { pathway, on: addDays(from, number) }))
      expect(kept.ok).toBe(true)
    }
  }

  test('counts of ten and more are shown to the nearest five, smaller ones are hidden', async () => {
    await keep(32)
    await keep(7, { pathway: 'adhd' })
    const shown = valueOf(await service.services.figures.waits(commissioner, null))
    expect(shown.asOf).toBe('2026-11-01')
    expect(shown.byPathway.autism).toMatchObject({ waiting: 30, medianWeeks: 40 })
    expect(shown.byPathway.adhd).toMatchObject({ waiting: 'hidden', medianWeeks: 'hidden' })
    expect(shown.waiting).toBe('hidden')
    expect(JSON.stringify(shown)).not.toMatch(/f_autism|c_|:32|:7\b/)
  })

  test('only the first days of the last twelve months can be asked for', async () => {
    const { figures } = service.services
    const shown = valueOf(await figures.waits(commissioner, '2026-10-17'))
    expect(shown.asOf).toBe('2026-11-01')
    expect(shown.months).toHaveLength(12)
    expect(valueOf(await figures.waits(commissioner, '2026-03-01')).asOf).toBe('2026-03-01')
  })

  test('a page does not read every referral each time, and reads them again after five minutes', async () => {
    const { figures } = service.services
    const waitingNow = async () => valueOf(await figures.waits(commissioner, null)).byPathway.autism.waiting
    expect(await waitingNow()).toBe('hidden')
    await keep(20)
    expect(await waitingNow()).toBe('hidden')
    wait(service, 1)
    expect(await waitingNow()).toBe(20)
  })

  test('nobody but a commissioner of this area reads figures', async () => {
    const { figures } = service.services
    for (const actor of [mum, senco, clinician])
      expect(await figures.waits(actor, null)).toMatchObject({ refusal: 'not-found' })
    expect(await figures.definitions(senco)).toMatchObject({ refusal: 'not-found' })
    expect(await figures.quality(senco)).toMatchObject({ refusal: 'not-found' })
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

  test('a picture of waits has no bar that is too small to show', () => {
    expect(shownWaitBars([1, 2, 3])).toBeNull()
    const half = Array.from({ length: 30 }, (_, index) => index * 7)
    const long = Array.from({ length: 15 }, () => 800)
    const shown = shownWaitBars([...half, ...half, ...long])
    expect(shown).toEqual({
      bars: [{ fromWeek: 0, toWeek: 52, count: 60 }],
      lastBox: { fromWeek: 52, count: 15 },
    })
  })
})

function waiting(id: string, { pathway, on }: { readonly pathway: string; readonly on: string }): Referral {
  const blank: Omit<Referral, 'events'> = {
    id,
    areaId,
    childId: `c_${id.slice(2)}`,
    clinicId,
    fromOrganisationId: ['o_testschool1', 'o_testschool2', 'o_testschool3'][Number(id.slice(-1)) % 3] ?? '',
    referrerId: 'u_senco00001',
    reference: 'TEST',
    pack: null,
    evidence: [],
    agreement: null,
    letters: [],
    outbox: [],
    outboxDue: null,
    claim: null,
    ...nowhereOnAList,
    createdAt: `${on}T10:00:00.000Z`,
    updatedAt: `${on}T10:00:00.000Z`,
  }
  const received: Referral['events'][number] = {
    type: 'referral_received',
    id: `${id}:received`,
    episodeId: `${id}:1`,
    effectiveDate: on,
    recordedAt: `${on}T10:00:00.000Z`,
    actorId: 'u_senco00001',
    role: 'referrer',
    reasonCode: null,
    note: null,
    supersedes: null,
    payload: {
      pathway: pathway === 'adhd' ? 'adhd' : 'autism',
      source: 'school',
      referrerOrganisationId: 'o_testschool1',
      consentToRefer: true,
      responsibleBody: areaId,
      estimated: false,
    },
  }
  return refreshReferral({ ...blank, events: [received] }, `${on}T10:00:00.000Z`)
}
