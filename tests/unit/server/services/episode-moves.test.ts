import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { postMove } from './a-recorded-move.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  colleague,
  decide,
  manager,
  posted,
  senco,
  typedDate,
  valueOf,
  wait,
} from './a-request.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

describe('recording what happens to a request', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
  })
  afterEach(() => service.close())

  const page = async (by: typeof clinician) =>
    valueOf(await service.services.triage.waitingPage(by, referralId, { type: null, episodeId: null }))
  const stored = async () => service.store.records(referrals).get(referralId)
  const today = () => service.clock.now.slice(0, 10)
  const post = (by: typeof clinician, type: string, fields: Fields = {}) =>
    postMove(service, referralId, { by, type, fields })
  const offeredTo = async (by: typeof clinician) =>
    (await page(by)).episodes.flatMap(({ offered }) => offered.flatMap(({ types }) => types))

  test('everybody is offered what the table lets them do from here, and no more', async () => {
    const [forClinician, forAdministrator, forManager] = [
      await offeredTo(clinician),
      await offeredTo(administrator),
      await offeredTo(manager),
    ]
    expect(forClinician).toContain('urgent_proposed')
    expect(forClinician).not.toContain('outcome_shared')
    expect(forAdministrator).toContain('triage_opened')
    expect(forAdministrator).not.toContain('urgent_proposed')
    expect(forManager).toEqual(['risk_changed', 'voided'])
  })

  test('what is missing is named, and nothing is recorded', async () => {
    const before = await stored()
    expect(await post(clinician, 'risk_changed', { urgency: 'same_day' })).toMatchObject({
      refusal: 'step-incomplete',
      details: { field: 'whatChanged' },
    })
    expect(await post(clinician, 'risk_changed', { ...typedDate('happened', '2026-02-31') })).toMatchObject({
      details: { field: 'happened' },
    })
    expect(await post(clinician, 'risk_changed')).toMatchObject({ details: { field: 'whatChanged urgency' } })
    expect(await post(clinician, 'nonsense')).toMatchObject({ refusal: 'not-from-this-state' })
    expect((await stored())?.events).toEqual(before?.events)
  })

  test('a worry goes to a person the same day, stands out until a clinician answers it, and pauses nothing', async () => {
    const raised = { whatChanged: 'Not eating for a week', urgency: 'same_day' }
    valueOf(await post(administrator, 'risk_changed', raised))
    expect((await page(clinician)).standsOut).toEqual(['risk'])
    expect(await offeredTo(clinician)).toContain('risk_answered')
    expect(await post(administrator, 'risk_answered', { decision: 'no-change' })).toMatchObject({
      refusal: 'role-may-not',
    })
    valueOf(await post(clinician, 'risk_answered', { decision: 'support-offered' }))
    expect((await page(clinician)).standsOut).toEqual([])
  })

  test('an answer by phone or post is written down by the clinic and read by those who decide', async () => {
    const asks = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: ['hearing'] }
    valueOf((await decide(service, referralId, { fields: asks })).outcome)
    expect(await offeredTo(administrator)).toContain('info_received')
    expect(await post(administrator, 'info_received')).toMatchObject({ details: { field: 'note' } })
    const note = 'School sent the hearing test by post'
    valueOf(await post(administrator, 'info_received', { note }))
    const { answers, episodes } = valueOf(await service.services.triage.pack(clinician, referralId))
    expect(answers).toMatchObject([{ by: 'administrator', name: null, text: note }])
    expect(episodes).toMatchObject([{ state: 'in_triage' }])
    expect(await offeredTo(administrator)).not.toContain('info_received')
  })

  test('a check-in that says no closes nothing', async () => {
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    wait(service, 84)
    valueOf(
      await post(administrator, 'validation_sent', {
        channel: 'text',
        ...typedDate('answerBy', '2099-01-01'),
      }),
    )
    const answer = {
      channel: 'phone',
      stillWanted: 'no',
      outcome: 'clinician-looks',
      changed: ['attendance'],
    }
    valueOf(await post(administrator, 'validation_answered', answer))
    expect((await page(clinician)).episodes.map(({ state }) => state)).toEqual(['waiting'])
  })

  test('an assessment is complete when each of its parts was done, or was not needed', async () => {
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const met = { mode: 'face_to_face', present: 'child', attendance: 'on_time' }
    valueOf(await post(clinician, 'first_contact_attended', met))
    const done = { componentsDone: ['history', 'observation', 'school-report'] }
    expect(await post(clinician, 'assessment_complete', done)).toMatchObject({
      refusal: 'components-not-done',
    })
    const rest = { componentsWaived: ['direct-assessment', 'physical-check'] }
    valueOf(await post(clinician, 'assessment_complete', { ...done, ...rest }))
    expect((await page(clinician)).episodes.map(({ state }) => state)).toEqual(['outcome_pending'])
  })

  test('only a manager says it was a mistake, with a reason, and opens it again', async () => {
    expect(await post(clinician, 'voided', { reason: 'Wrong child' })).toMatchObject({
      refusal: 'role-may-not',
    })
    expect(await post(manager, 'voided')).toMatchObject({ details: { field: 'reason' } })
    valueOf(await post(manager, 'voided', { reason: 'Wrong child' }))
    expect((await page(manager)).episodes.map(({ state }) => state)).toEqual(['closed'])
    valueOf(await post(manager, 'reinstated', { reason: 'It was the right child' }))
    expect((await page(manager)).episodes.map(({ state }) => state)).toEqual(['received'])
  })

  test('what was put right is listed for the manager with its reason, and for nobody else', async () => {
    valueOf(await post(manager, 'voided', { reason: 'Wrong child' }))
    const { putRight } = valueOf(await service.services.triage.quality(manager))
    expect(putRight).toMatchObject([{ type: 'voided', reason: 'Wrong child' }])
    for (const other of [clinician, administrator, senco])
      expect(await service.services.triage.quality(other)).toMatchObject({ refusal: 'not-found' })
  })

  test('the manager sees overdue promises and how many families answered', async () => {
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const asked = { channel: 'text', ...typedDate('answerBy', '2026-12-20') }
    valueOf(await post(administrator, 'validation_sent', asked))
    wait(service, 120)
    const { overdue, replies, jumps } = valueOf(await service.services.triage.quality(manager))
    expect(overdue).toMatchObject([{ pathway: 'autism', owner: 'administrator', by: '2026-12-20' }])
    expect(replies.find(({ month }) => month === '2026-11')).toEqual({
      month: '2026-11',
      asked: 1,
      answered: 0,
    })
    expect(jumps).toEqual({ booked: 0, jumped: 0 })
  })

  test('how soon is changed with grounds and a day to look again; urgent takes two', async () => {
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const soon = { to: 'soon', rationale: 'Part-time timetable', grounds: 'exclusion-or-absence' }
    const today = service.clock.now.slice(0, 10)
    expect(
      await post(clinician, 'priority_changed', { ...soon, ...typedDate('reviewOn', today) }),
    ).toMatchObject({
      ...{ refusal: 'not-a-day-ahead', details: { at: 'reviewOn' } },
    })
    valueOf(await post(clinician, 'priority_changed', { ...soon, ...typedDate('reviewOn', '2027-01-10') }))
    const urgent = { ...soon, to: 'urgent', ...typedDate('reviewOn', '2027-01-10') }
    expect(await post(clinician, 'priority_changed', urgent)).toMatchObject({
      refusal: 'second-signature-needed',
    })
    valueOf(
      await post(clinician, 'urgent_proposed', {
        rationale: 'The school place ends',
        grounds: 'placement-at-risk',
      }),
    )
    expect(await post(clinician, 'priority_changed', urgent)).toMatchObject({
      refusal: 'second-signature-needed',
    })
    valueOf(await post(colleague, 'priority_changed', urgent))
    expect((await stored())?.listLevel).toBe('urgent')
    expect((await stored())?.reviewOn).toBe('2027-01-10')
  })

  test('the same post twice is one event', async () => {
    const { once, episodes } = await page(clinician)
    const said = { whatChanged: 'A new baby', urgency: 'routine', once, do: 'risk_changed' }
    const form = posted({ ...said, episode: episodes[0]?.id ?? '', ...typedDate('happened', today()) })
    for (const by of [clinician, clinician])
      valueOf(await service.services.triage.move(by, { referralId, form }))
    expect((await stored())?.events.filter(({ type }) => type === 'risk_changed')).toHaveLength(1)
  })

  test('nobody else records anything', async () => {
    const form = posted({ do: 'risk_changed', ...typedDate('happened', today()) })
    expect(await service.services.triage.move(senco, { referralId, form })).toMatchObject({
      refusal: 'not-found',
    })
  })
})
