import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { assessmentAreas } from '#schemas/referral-choices.ts'
import { organisations } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { postMove } from './a-recorded-move.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  clinicId,
  decide,
  storedReferral,
  valueOf,
} from './a-request.ts'

describe('an assessment for FASD', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    const takesAll = await service.store
      .records(organisations)
      .mutate(clinicId, (clinic) => done({ ...clinic, pathways: ['fasd'] }))
    valueOf(takesAll)
    referralId = (await aSentReferral(service, ['fasd'])).referralId
    valueOf((await decide(service, referralId, { fields: { ...accept, pathways: 'fasd' } })).outcome)
    valueOf(await post('first_contact_attended', { mode: 'video', present: 'child', attendance: 'on_time' }))
  })
  afterEach(() => service.close())

  const page = async (by = clinician) => valueOf(await service.services.triage.waitingPage(by, referralId))
  const post = (type: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
    postMove(service, referralId, { type, fields })
  const parts = {
    componentsDone: ['history', 'observation', 'school-report', 'direct-assessment', 'physical-check'],
  }

  test('says what it found in each of ten areas, which are never added up, and who supervised it from outside', async () => {
    expect(assessmentAreas).toHaveLength(10)
    const grid = Object.fromEntries(
      assessmentAreas.map((area, nth) => [`areas.${area}`, nth < 3 ? 'evidence-of' : 'not-assessed']),
    )
    const supervisor = { supervisorName: 'Prof Hale', supervisorOrganisation: 'The national clinic' }
    valueOf(await post('assessment_complete', { ...parts, ...grid, ...supervisor }))
    const [episode] = (await page()).episodes
    expect(episode?.found?.supervisor).toEqual({ name: 'Prof Hale', organisation: 'The national clinic' })
    expect(episode?.found?.findings).toHaveLength(10)
    expect(Object.keys(episode?.found ?? {}).sort()).toEqual(['findings', 'supervisor'])
    expect((await page(administrator)).episodes[0]?.found).toBeNull()
  })

  test('names a supervisor with their place, or none; half of it is asked for, and nothing is written', async () => {
    const before = await storedReferral(service, referralId)
    expect(await post('assessment_complete', { ...parts, supervisorName: 'Prof Hale' })).toMatchObject({
      details: { field: 'supervisorOrganisation' },
    })
    expect(
      await post('assessment_complete', { ...parts, supervisorOrganisation: 'The national clinic' }),
    ).toMatchObject({ details: { field: 'supervisorName' } })
    expect(await storedReferral(service, referralId)).toEqual(before)
    valueOf(await post('assessment_complete', parts))
    expect((await page()).episodes[0]?.found).toBeNull()
  })
})
