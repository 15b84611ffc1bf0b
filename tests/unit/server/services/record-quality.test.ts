import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import { wordsOf } from '#app/i18n/words-of.ts'
import { drawClinicFile } from '#app/web/draw-clinic-file.ts'
import { recordProblems } from '#schemas/record-problem.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { publishQuality } from '#server/services/publish-quality.ts'
import { qualityView } from '#server/services/quality-cells.ts'
import {
  accessEntries,
  children,
  organisations,
  qualityMonths,
  referrals,
} from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'
import { unzipped } from '../../../support/unzipped.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import { rowsOf } from '../../../security/area-attack/other-ways.ts'
import { valueOf } from './a-request.ts'

const area = makeArea({ seed: 7, children: 60, today: '2026-11-22', passwordHash: 'x' })
const areaId = area.organisations[0]?.areaId ?? ''
const clinicId = area.referrals[0]?.clinicId ?? ''
const inArea = (actor: ReturnType<typeof anActor>) => ({ ...actor, areaId })
const manager = inArea(anActor('u_manag00001', [aMembership('clinic-manager', clinicId)]))
const clinician = inArea(anActor('u_clinic0001', [aMembership('clinician', clinicId)]))
const commissioner = inArea(anActor('u_area000001', [aMembership('commissioner', 'o_testcouncil')]))

describe('how requests were recorded', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
    for (const one of area.organisations) await service.store.records(organisations).insert(one)
    for (const one of area.children) await service.store.records(children).insert(one)
    for (const one of area.referrals) await service.store.records(referrals).insert(one)
  })
  afterEach(() => service.close())

  test('is published once a month, protected: nothing from 1 to 9, and multiples of five', async () => {
    expect(await publishQuality(service.parts)).toBeGreaterThan(0)
    expect(await publishQuality(service.parts)).toBe(0)
    const month = await service.store.records(qualityMonths).get(`${areaId}:2026-10-01`)
    const shown = (month?.cells ?? []).flatMap((cell) =>
      cell.shown.kind === 'shown' ? [cell.shown.value] : [],
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((count) => count < 10 || count % 5 !== 0)).toEqual([])
    expect(JSON.stringify(month)).not.toMatch(/c_[a-z0-9]{8}/)
  })

  test('is read by the commissioner with its score from shown counts alone, and marked provisional', async () => {
    expect(valueOf(await service.services.figures.quality(commissioner)).records).toBeNull()
    await publishQuality(service.parts)
    const { records } = valueOf(await service.services.figures.quality(commissioner))
    expect(records).toMatchObject({ asOf: '2026-10-31', isProvisional: true })
    expect(records?.rows.map(({ problem }) => problem)).toEqual(recordProblems)
    const month = await service.store.records(qualityMonths).get(`${areaId}:2026-10-01`)
    expect(records).toEqual(qualityView(month ?? { month: '', cells: [] }, '2026-11-22'))
  })

  test('gives no score where nothing can be shown', () => {
    expect(qualityView({ month: '2026-10-01', cells: [] }, '2026-12-31')).toMatchObject({
      isProvisional: false,
      score: null,
      from: 0,
    })
  })

  test('is read by a manager of the clinic exactly, with the requests to put right', async () => {
    const records = valueOf(await service.services.triage.records(manager))
    const own = area.referrals.filter((one) => one.clinicId === clinicId)
    expect(records.looked).toBe(own.length)
    for (const { found, checked, requests } of records.problems) {
      expect(found).toBeLessThanOrEqual(checked)
      expect(requests).toHaveLength(Math.min(50, found))
      for (const { id } of requests) expect(own.map((one) => one.id)).toContain(id)
    }
    expect(records.score).toBeGreaterThan(0)
  })

  test('leaves as a file exactly as the clinic sees it, with what figures mean, and stands in the access log', async () => {
    const words = wordsOf(i18nFor('en-GB'), 'area')
    const take = (file: string, actor = manager) =>
      service.services.triage.file(actor, { file, draw: (records) => drawClinicFile(file, records, words) })
    const csv = new TextDecoder().decode(valueOf(await take('quality.csv')).bytes)
    const { problems } = valueOf(await service.services.triage.records(manager))
    expect(rowsOf(csv).map(([, ...row]) => row.slice(0, 3))).toEqual(
      problems.map(({ problem, found, checked }) => [
        words(`problem.${problem}`),
        String(found),
        String(checked),
      ]),
    )
    const book = unzipped(valueOf(await take('quality.xlsx')).bytes)
    expect([...book.keys()].filter((name) => name.includes('worksheets/sheet'))).toHaveLength(2)
    const left: string[] = []
    for await (const { action, section } of service.store.records(accessEntries).stream())
      if (action.startsWith('export')) left.push(`${section} ${action}`)
    expect(left.toSorted()).toEqual([
      'clinic-quality export quality.csv',
      'clinic-quality export quality.xlsx',
    ])
    expect(await take('children.csv')).toMatchObject({ refusal: 'not-found' })
    for (const actor of [clinician, commissioner])
      expect(await take('quality.csv', actor)).toMatchObject({ refusal: 'not-found' })
  })

  test('is read by nobody else', async () => {
    for (const actor of [clinician, commissioner]) {
      expect(await service.services.triage.records(actor)).toMatchObject({ refusal: 'not-found' })
    }
    expect(await service.services.figures.quality(manager)).toMatchObject({ refusal: 'not-found' })
  })
})
