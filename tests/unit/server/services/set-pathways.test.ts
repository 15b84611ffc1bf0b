import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { areaPathways } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import {
  aRequestDesk,
  administrator,
  aSentReferral,
  clinician,
  commissioner,
  posted,
  valueOf,
} from './a-request.ts'

const areaOffice = anActor('u_areaoffice', [aMembership('area-administrator', 'o_testcouncil')])

const asUsual = {
  openWithinDays: '10',
  decideWithinDays: '28',
  checkInEveryDays: '84',
  answerWithinDays: '28',
  lookWithinWorkingDays: '5',
  supportWithinDays: '42',
  backdatingDays: '7',
  remind: '10',
  secondChannel: '15',
  decideAnyway: '20',
  minimumAgeMonths: '',
  panelDates: '',
  permittedReferrers: ['school', 'gp', 'self'],
  modes: ['face_to_face', 'video'],
  parentOnlyCounts: 'yes',
  measureSet: 'mhsds-autism',
  'from-day': '22',
  'from-month': '11',
  'from-year': '2026',
}

describe('setting the pathways of an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  type Fields = Readonly<Record<string, string | readonly string[]>>
  const change = (fields: Fields = {}, pathway: 'autism' | 'adhd' = 'autism') =>
    service.services.areaPathways.changePromises(areaOffice, {
      pathway,
      form: posted({ ...asUsual, ...fields }),
    })
  const page = async () => valueOf(await service.services.areaPathways.page(areaOffice))

  test('one pathway changes from a day on, and the others stay as they were', async () => {
    valueOf(await change({ decideWithinDays: '21', panelDates: '3rd 12 2026\n7/1/2027' }))
    valueOf(await change({ measureSet: 'adhd-mi', checkInEveryDays: '70' }, 'adhd'))
    const { promises, version, versions } = await page()
    expect(promises.autism).toMatchObject({
      decideWithinDays: 21,
      panelDates: ['2026-12-03', '2027-01-07'],
      permittedReferrers: ['school', 'gp', 'self'],
      minimumAgeMonths: null,
    })
    expect(promises.adhd.checkInEveryDays).toBe(70)
    expect([version, versions.length]).toEqual([2, 2])
  })

  test('what makes no sense is named field by field, and nothing is kept', async () => {
    const wrong = {
      ...{ decideWithinDays: 'soon', minimumAgeMonths: '999', panelDates: 'every Monday', modes: [] },
      permittedReferrers: [],
    }
    const outcome = await change(wrong)
    expect(outcome).toMatchObject({ refusal: 'check-details' })
    expect(Object.keys(outcome.ok ? {} : (outcome.details ?? {})).sort()).toEqual(Object.keys(wrong).sort())
    expect(await change({ remind: '15', secondChannel: '10' })).toMatchObject({
      details: { decideAnyway: 'out-of-order' },
    })
    expect(await change({ 'from-day': '31' })).toMatchObject({ details: { from: 'not-a-day' } })
    expect(await change({ 'from-day': '21' })).toMatchObject({ refusal: 'not-a-day-ahead' })
    expect((await page()).versions).toEqual([])
  })

  test('a version that waits for its day is built upon, never passed over', async () => {
    valueOf(await change({ decideWithinDays: '14', 'from-month': '12' }))
    expect((await page()).later).toEqual([{ version: 1, from: '2026-12-22' }])
    expect(await change({ measureSet: 'adhd-mi' }, 'adhd')).toMatchObject({ refusal: 'not-a-day-ahead' })
    valueOf(await change({ measureSet: 'adhd-mi', 'from-month': '12' }, 'adhd'))
    expect((await page()).promises.autism.decideWithinDays).toBe(14)
  })

  const item = (fields: Fields) =>
    service.services.areaPathways.changeEvidence(areaOffice, {
      item: 'own-account',
      form: posted({
        ...{ pathways: ['autism'], neededTo: 'triage', fromYears: '9', toYears: '25', owner: 'self' },
        ...{ 'in.home_educated': 'nobody', 'in.school': 'usual', alternatives: 'with-an-adult' },
        ...{ 'from-day': '22', 'from-month': '11', 'from-year': '2026' },
        ...fields,
      }),
    })

  test('one line of the evidence list is changed, taken off and put back', async () => {
    valueOf(await item({}))
    const own = async () => (await page()).evidence.find(({ id }) => id === 'own-account')
    expect(await own()).toMatchObject({
      ...{ pathways: ['autism'], neededTo: 'triage', months: { from: 108, to: 311 } },
      ...{ ownerIn: { home_educated: null }, alternatives: ['with-an-adult'], knownBy: ['selfAnswered'] },
    })
    valueOf(await item({ pathways: [] }))
    expect(await own()).toBeUndefined()
    valueOf(await item({ pathways: ['adhd', 'autism'] }))
    expect((await own())?.pathways).toEqual(['adhd', 'autism'])
    expect(await item({ fromYears: '12', toYears: '3' })).toMatchObject({
      details: { fromYears: 'not-ages' },
    })
  })

  test('years left alone leave the months they were read from', async () => {
    const growth = (await page()).evidence.find(({ months }) => months.from % 12 !== 0)
    if (!growth) return
    const years = { fromYears: String(Math.floor(growth.months.from / 12)) }
    valueOf(
      await service.services.areaPathways.changeEvidence(areaOffice, {
        item: growth.id,
        form: posted({
          ...{ pathways: ['autism'], neededTo: 'triage', toYears: '25', owner: growth.owner, ...years },
          ...{ 'from-day': '22', 'from-month': '11', 'from-year': '2026' },
        }),
      }),
    )
    expect((await page()).evidence.find(({ id }) => id === growth.id)?.months.from).toBe(growth.months.from)
  })

  test('two people at once make one version: the second is told to look again', async () => {
    const both = await Promise.all([change({ decideWithinDays: '14' }), change({ decideWithinDays: '21' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'pathways-changed-meanwhile' })
    expect(await service.store.records(areaPathways).get(`${areaOffice.areaId}:pathways-1`)).not.toBeNull()
  })

  test('only the area office sets or reads them', async () => {
    for (const actor of [administrator, clinician, commissioner]) {
      const form = posted(asUsual)
      expect(await service.services.areaPathways.page(actor)).toMatchObject({ refusal: 'not-found' })
      expect(
        await service.services.areaPathways.changePromises(actor, { pathway: 'autism', form }),
      ).toMatchObject({ refusal: 'not-found' })
      expect(
        await service.services.areaPathways.changeEvidence(actor, { item: 'own-account', form }),
      ).toMatchObject({ refusal: 'not-found' })
    }
  })

  test('the clinic reads when the panel of its pathways meets next, and a request for funding begins with that day', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf(await change({ panelDates: '1 11 2026\n3 12 2026\n7 1 2027' }))
    const { triage } = service.services
    expect(valueOf(await triage.panels(clinician))).toEqual([{ pathway: 'autism', on: '2026-12-03' }])
    const view = valueOf(await triage.waitingPage(clinician, referralId))
    expect(view.episodes[0]?.panelOn).toBe('2026-12-03')
  })
})
