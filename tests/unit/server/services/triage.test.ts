import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contributions, referrals } from '#server/store/collections.ts'
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
  everybody,
  everything,
  mum,
  posted,
  senco,
  valueOf,
  wait,
} from './a-request.ts'

describe('deciding on a request', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const stored = async (id: string) => service.store.records(referrals).get(id)

  test('a clinician reads what was sent, and an administrator sees only that it came', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const read = valueOf(await services.triage.pack(clinician, referralId))
    expect(read.pack?.picture.strands.length).toBeGreaterThan(0)
    expect(await services.triage.pack(administrator, referralId)).toMatchObject({ refusal: 'not-found' })
    expect(await services.triage.decidePage(administrator, referralId)).toMatchObject({
      refusal: 'not-found',
    })
    const queue = valueOf(await services.triage.queue(administrator, everything))
    expect(queue.lines).toMatchObject([{ initials: 'E.S.', pathways: ['autism'], flags: [] }])
    expect(JSON.stringify(queue)).not.toContain('Ellie')
  })

  test('a red flag comes first for clinicians, and nothing in the list is a number of points', async () => {
    const { store, services } = service
    await aSentReferral(service, ['adhd'])
    wait(service, 3)
    const task = {
      id: 'y_testtask01',
      flag: 'RF06',
      role: 'health-lead',
      raisedAt: '2026-11-09T09:30:00.000Z',
      dueAt: '2026-11-09T09:30:00.000Z',
      acknowledgedAt: null,
      acknowledgedBy: null,
      closedAt: null,
    }
    await store.records(contributions).mutate('a_homeform1', (form) => ({
      ok: true,
      value: { ...form, safetyTasks: [task] },
    }))
    await aSentReferral(service, ['autism'])
    const forClinician = valueOf(await services.triage.queue(clinician, everything)).lines
    expect(forClinician.map(({ pathways }) => pathways)).toEqual([['autism'], ['adhd']])
    expect(forClinician[0]?.flags).toEqual(['RF06'])
    const forAdministrator = valueOf(await services.triage.queue(administrator, everything)).lines
    expect(forAdministrator.map(({ pathways }) => pathways)).toEqual([['adhd'], ['autism']])
    expect(forAdministrator.map(({ days }) => days)).toEqual([3, 0])
  })

  test('accepting opens, accepts and keeps both letters in one step', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    wait(service, 5)
    const { outcome, deciding } = await decide(service, referralId, { fields: accept })
    expect(outcome.ok).toBe(true)
    const after = await stored(referralId)
    expect(after?.events.map(({ type }) => type)).toEqual([
      'profile_started',
      'referral_received',
      'triage_opened',
      'accepted',
    ])
    expect(after?.letters.map(({ to }) => to)).toEqual(['family', 'referrer'])
    expect(after?.listViews).toContain(`${after?.clinicId ?? ''} waiting autism`)
    expect((await services.triage.decide(clinician, deciding)).ok).toBe(true)
    expect((await stored(referralId))?.events).toHaveLength(4)
    const page = valueOf(await services.triage.waitingPage(clinician, referralId))
    expect(page.episodes[0]?.clocks).toMatchObject([
      { name: 'C1', state: 'stopped', days: 5 },
      { name: 'C2', state: 'running', days: 5 },
      { name: 'C3', state: 'running', days: 5 },
      { name: 'C4', state: 'not_started' },
      { name: 'C5', state: 'not_started' },
    ])
  })

  test('what is done on a summer night is dated by the day it is in London', async () => {
    service.clock.now = '2027-07-01T23:30:00.000Z'
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const after = await stored(referralId)
    expect(new Set(after?.events.map(({ effectiveDate }) => effectiveDate))).toEqual(new Set(['2027-07-02']))
    expect(after?.letters.map(({ on }) => on)).toEqual(['2027-07-02', '2027-07-02'])
    expect(after?.episodes).toMatchObject([{ received: '2027-07-02', recorded: '2027-07-02' }])
  })

  test('whoever decides second sees who was first, and changes nothing', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const { seen } = valueOf(await services.triage.decidePage(colleague, referralId))
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const redirect = {
      decision: 'redirect',
      pathways: 'autism',
      destination: 'Paediatrics',
      acceptedBy: 'Dr Ali',
    }
    const { outcome } = await decide(service, referralId, { fields: redirect, by: colleague, seen })
    expect(outcome).toMatchObject({
      refusal: 'already-decided',
      details: { by: 'Nina Clinician', event: 'accepted', on: '2026-11-22' },
    })
    expect((await stored(referralId))?.letters).toHaveLength(2)
    const late = posted({ ...redirect, once: 'e_abcdefgh', seen })
    expect(await services.triage.checkDecision(colleague, referralId, late)).toEqual(outcome)
  })

  test('what came in after a page was read is told before its letters are', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const { seen } = valueOf(await services.triage.decidePage(colleague, referralId))
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: 'hearing' }
    valueOf((await decide(service, referralId, { fields: ask })).outcome)
    const late = posted({ ...accept, once: 'e_abcdefgh', seen })
    expect(await services.triage.checkDecision(colleague, referralId, late)).toMatchObject({
      refusal: 'changed-since-read',
      details: { by: 'Nina Clinician', event: 'info_requested', on: '2026-11-22' },
    })
  })

  test('two decisions at the same moment leave one', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const decision = valueOf(
      await services.triage.checkDecision(clinician, referralId, posted({ ...accept, seen: '2' })),
    )
    const pages = await Promise.all(
      [clinician, colleague].map(async (by) => ({
        by,
        page: valueOf(await services.triage.decidePage(by, referralId)),
      })),
    )
    const letters = { family: 'Dear family', referrer: 'Dear colleague' }
    const outcomes = await Promise.all(
      pages.map(({ by, page: { once, seen } }) =>
        services.triage.decide(by, { referralId, once, seen, decision, letters }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await stored(referralId))?.events.filter(({ type }) => type === 'accepted')).toHaveLength(1)
  })

  test('declining says what was found, what helps and the way back', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const decline = { decision: 'decline', pathways: 'autism', reason: 'needs-met-by-support' }
    expect(
      await services.triage.checkDecision(clinician, referralId, posted({ ...decline, seen: '2' })),
    ).toMatchObject({
      refusal: 'decision-incomplete',
      details: { field: 'needsFound' },
    })
    const whole = {
      ...decline,
      needsFound: 'Change is hard',
      advice: 'A plan at school',
      routeBack: 'Call us',
    }
    valueOf((await decide(service, referralId, { fields: whole })).outcome)
    const after = await stored(referralId)
    expect(after?.events.at(-1)).toMatchObject({ type: 'declined', reasonCode: 'needs-met-by-support' })
    expect(after?.openKeys).toEqual([])
  })

  test('when nobody answered by the day asked for, the clinic decides with what it has', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence: 'hearing' }
    valueOf((await decide(service, referralId, { fields: ask })).outcome)
    wait(service, 29)
    const [line] = valueOf(await services.triage.queue(clinician, everything)).lines
    expect(line?.reasons).toEqual(['time-is-up', 'limit-near'])
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const types = (await stored(referralId))?.events.map(({ type, reasonCode }) => [type, reasonCode])
    expect(types?.slice(-2)).toEqual([
      ['info_waived', 'due-date-passed'],
      ['accepted', null],
    ])
  })

  test('first contact, outcome and support are recorded in turn, and the list follows', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    wait(service, 100)
    const record = (type: string, fields: Record<string, string | readonly string[]>) =>
      postMove(service, referralId, { type, fields })
    const outcome = { outcome: 'no_diagnosis_support_plan', formulation: 'We talked', sharedWith: 'Mum' }
    expect(await record('outcome_shared', outcome)).toMatchObject({ refusal: 'no-contact-yet' })
    const met = { mode: 'video', present: 'child_and_parent', attendance: 'on_time' }
    valueOf(await record('first_contact_attended', met))
    expect(await record('assessment_complete', {})).toMatchObject({ refusal: 'step-incomplete' })
    const parts = {
      componentsDone: ['history', 'observation', 'school-report'],
      componentsWaived: ['direct-assessment', 'physical-check'],
    }
    valueOf(await record('assessment_complete', parts))
    valueOf(await record('outcome_shared', outcome))
    expect(await record('support_started', {})).toMatchObject({ refusal: 'plan-or-reason-needed' })
    valueOf(await record('support_started', { noPlanBecause: 'School writes it with us next week' }))
    const page = valueOf(await services.triage.waitingPage(clinician, referralId))
    expect(page.episodes[0]?.clocks.map(({ state }) => state)).toEqual(Array(5).fill('stopped'))
    const list = { ...everybody, list: 'assessing' } as const
    const assessing = valueOf(await services.triage.waiting(clinician, list))
    expect(assessing.lines).toMatchObject([{ id: referralId }])
  })

  test('nobody outside the clinic finds its lists or its pages', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    for (const actor of [mum, senco]) {
      expect(await services.triage.queue(actor, everything)).toMatchObject({ refusal: 'not-found' })
      expect(await services.triage.pack(actor, referralId)).toMatchObject({ refusal: 'not-found' })
      expect(await services.triage.waitingPage(actor, referralId)).toMatchObject({ refusal: 'not-found' })
    }
  })
})
