import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#schemas/actor.ts'
import type { AService } from '../../../support/a-service.ts'
import { latestEvent, postMove } from './a-recorded-move.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  colleague,
  decide,
  manager,
  mum,
  posted,
  senco,
  storedReferral,
  typedDate,
  valueOf,
  wait,
} from './a-request.ts'

const why = 'The letter has another date'

describe('putting an entry right', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    wait(service, 30)
  })
  afterEach(() => service.close())

  const today = () => service.clock.now.slice(0, 10)
  const stored = () => storedReferral(service, referralId)
  const eventOf = (type: string) => latestEvent(service, referralId, type)
  const record = async (by: Actor, type: string, fields: Readonly<Record<string, string>>) =>
    valueOf(await postMove(service, referralId, { by, type, fields }))
  const history = async (by: Actor, day: string | null, corrects: string | null = null) => {
    const episodeId = (await stored()).events[0]?.episodeId ?? ''
    const place = { referralId, episodeId, day, knowing: null, corrects }
    return valueOf(await service.services.triage.history(by, place))
  }
  const correct = async (by: Actor, type: string, fields: Readonly<Record<string, string>>) => {
    const corrects = (await eventOf(type)).id
    const once = service.parts.newId('e')
    const form = posted({ corrects, once, why, ...typedDate('happened', today()), ...fields })
    return service.services.triage.correct(by, { referralId, form })
  }
  const offered = async (by: Actor) =>
    (await history(by, null)).events.flatMap(({ type, mayCorrect }) => (mayCorrect ? [type] : []))

  test('a manager changes the day a request came, with a reason; both answers can be read for any day', async () => {
    const came = (await eventOf('referral_received')).effectiveDate
    valueOf(await correct(manager, 'referral_received', typedDate('happened', '2026-11-12')))
    const past = await history(clinician, '2026-11-30')
    const c2 = ({ clocks }: typeof past.then) => clocks.find(({ name }) => name === 'C2')?.from
    expect([c2(past.then), c2(past.now)]).toEqual([came, '2026-11-12'])
    expect(past.events.filter(({ isCorrection }) => isCorrection)).toMatchObject([{ why, on: '2026-11-12' }])
    expect((await stored()).events.filter(({ type }) => type === 'referral_received')).toHaveLength(2)
    expect(await offered(manager)).toContain('referral_received')
    expect(valueOf(await service.services.triage.quality(manager)).putRight).toMatchObject([
      { type: 'referral_received', how: 'corrected', reason: why },
    ])
  })

  test('nobody else changes the day a request came, and nobody outside the clinic changes anything', async () => {
    for (const by of [clinician, administrator])
      expect(await correct(by, 'referral_received', typedDate('happened', '2026-11-12'))).toMatchObject({
        refusal: 'role-may-not',
      })
    for (const by of [mum, senco])
      expect(await correct(by, 'referral_received', {})).toMatchObject({ refusal: 'not-found' })
    expect((await stored()).events.some(({ supersedes }) => supersedes !== null)).toBe(false)
  })

  test('a reason and a real day are asked for, and what later came must still fit', async () => {
    const receipt = (fields: Readonly<Record<string, string>>) =>
      correct(manager, 'referral_received', fields)
    expect(await receipt({ why: ' ' })).toMatchObject({ details: { field: 'why' } })
    expect(await receipt({ why: '', ...typedDate('happened', '2026-02-31') })).toMatchObject({
      details: { field: 'happened why' },
    })
    expect(await receipt(typedDate('happened', '2027-12-01'))).toMatchObject({ refusal: 'in-the-future' })
    expect(await receipt(typedDate('happened', today()))).toMatchObject({
      refusal: 'contradicts-later-event',
    })
  })

  test('what was written is put right by whoever wrote it or by a clinician; the form begins with it', async () => {
    await record(administrator, 'risk_changed', { whatChanged: 'Not slepping', urgency: 'this_week' })
    const { id } = await eventOf('risk_changed')
    expect((await history(administrator, null, id)).correction?.written).toMatchObject([
      { name: 'whatChanged', values: ['Not slepping'] },
      { name: 'urgency', values: ['this_week'] },
    ])
    const said = { whatChanged: 'Not sleeping', urgency: 'same_day' }
    valueOf(await correct(administrator, 'risk_changed', said))
    expect(await eventOf('risk_changed')).toMatchObject({ payload: said, supersedes: id, note: why })
    expect((await offered(clinician)).filter((type) => type === 'risk_changed')).toHaveLength(1)
    const again = posted({
      corrects: id,
      once: service.parts.newId('e'),
      why,
      ...typedDate('happened', today()),
    })
    expect(await service.services.triage.correct(administrator, { referralId, form: again })).toMatchObject({
      refusal: 'corrects-nothing',
    })
  })

  test('what the form does not ask stays as it was, and a second name is never slipped in', async () => {
    const reviewOn = typedDate('reviewOn', '2027-03-01')
    await record(clinician, 'priority_changed', { to: 'soon', rationale: 'Part-time', ...reviewOn })
    const { payload } = await eventOf('priority_changed')
    await record(colleague, 'urgent_proposed', { rationale: 'It is worse' })
    valueOf(await correct(clinician, 'priority_changed', { to: 'soon', rationale: 'Excluded', ...reviewOn }))
    expect((await eventOf('priority_changed')).payload).toEqual({ ...payload, rationale: 'Excluded' })
    const urgent = { to: 'urgent', rationale: 'Excluded', ...reviewOn }
    expect(await correct(clinician, 'priority_changed', urgent)).toMatchObject({
      refusal: 'second-signature-needed',
    })
  })

  test('a manager puts the day of a first appointment right, and the clock follows', async () => {
    await record(clinician, 'first_contact_attended', {
      ...{ mode: 'video', present: 'child', attendance: 'on_time' },
    })
    wait(service, 5)
    valueOf(await correct(manager, 'first_contact_attended', typedDate('happened', '2026-12-20')))
    expect((await history(manager, null)).now.clocks.find(({ name }) => name === 'C2')).toMatchObject({
      to: '2026-12-20',
    })
    expect((await eventOf('first_contact_attended')).role).toBe('manager')
  })

  test('the words of a family and of clinicians are for those who may write them', async () => {
    await record(clinician, 'priority_changed', {
      ...{ to: 'soon', rationale: 'SECRETWORDS' },
      ...typedDate('reviewOn', '2027-03-01'),
    })
    const words = async (by: Actor) => JSON.stringify(await history(by, null))
    expect(await words(clinician)).toContain('SECRETWORDS')
    expect(await words(administrator)).not.toContain('SECRETWORDS')
    expect(await words(manager)).not.toContain('SECRETWORDS')
  })
})
