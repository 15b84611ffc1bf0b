import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contribution } from '#schemas/contribution.ts'
import type { Round } from '#schemas/round.ts'
import { children, contributions, plans, rounds } from '#server/store/collections.ts'
import { aService, type AService } from '#tests/support/a-service.ts'
import { aChild, aMembership, anActor, areaId, aTie } from '#tests/support/records.ts'

const senco = anActor('u_sencoaaaaa1', [aMembership('senco')])
const parent = anActor('u_parentaaaa1', [], 'parent')
const stranger = anActor('u_strangeraa1', [aMembership('senco', 'o_otherschool1')])
const child = aChild({ ties: [aTie('u_parentaaaa1')] })
const childId = child.id
const none = { answers: {}, background: {}, restricted: {}, safety: {}, voice: {} }
const stored = (value: number) => ({ value, rev: 1, at: '2026-11-01T10:00:00.000Z', by: 'u_parentaaaa1' })
const feelings = Object.fromEntries(
  ['EMO1', 'EMO2', 'EMO3', 'EMO4', 'EMO5', 'EMO6', 'EMO.impact'].map((id) => [id, stored(3)]),
)

const round: Round = {
  id: 'r_testround1',
  areaId,
  childId,
  number: 1,
  questionnaire: 'child-needs@1',
  openedOn: '2026-10-20',
  openedBy: 'u_sencoaaaaa1',
  closedOn: null,
  purpose: null,
  published: null,
  outbox: [],
  outboxDue: null,
  marker: null,
}
const fromHome: Contribution = {
  id: 'a_testpart111',
  areaId,
  childId,
  roundId: round.id,
  questionnaire: 'child-needs@1',
  viewpoint: 'home',
  form: 'full',
  mode: 'own',
  ageBand: 'PRI',
  ageMonths: 102,
  correctedAgeMonths: null,
  isBackgroundAsked: false,
  locale: 'en-GB',
  label: 'Mum',
  authorId: 'u_parentaaaa1',
  invitation: null,
  invitationHash: null,
  contact: { email: null, phone: null },
  completedBy: null,
  openedAt: null,
  lastSavedAt: null,
  sentAt: '2026-11-01T10:00:00.000Z',
  withdrawnAt: null,
  receipt: 'ABCD',
  isRoundOpen: true,
  ...none,
  answers: feelings,
  markers: { answers: null, background: null, restricted: null, safety: null, voice: null },
  safetyTasks: [],
  note: null,
  outbox: [],
  outboxDue: null,
}

let service: AService
beforeEach(async () => {
  service = await aService()
  await service.store.records(children).insert(child)
})
afterEach(() => service.close())

const asked = async () => {
  await service.store.records(rounds).insert(round)
  await service.store.records(contributions).insert(fromHome)
}
const begun = async () => {
  await asked()
  await service.services.plans.begin(senco, childId, {
    chosen: [],
    childWants: 'a calm place',
    reviewOn: null,
  })
}
const firstSuggestionKept = async () => {
  const { documents } = await service.store.records(plans).find('byChild', { equals: [childId] })
  return documents[0]?.cycles[0]?.actions[0]?.suggestionId ?? ''
}
const suggestionsOffered = async () => {
  const ideas = await service.services.plans.ideas(senco, childId)
  return ideas.ok ? ideas.value.lists.flatMap(({ now, more }) => [...now, ...more].map(({ id }) => id)) : []
}
const cycleNow = async () => {
  const read = await service.services.plans.read(parent, childId)
  return read.ok ? read.value.plan?.cycles[0] : undefined
}

describe('a support plan', () => {
  test('starts from the start-now list in one click, with a review date', async () => {
    await begun()
    const cycle = await cycleNow()
    expect(cycle?.actions.filter(({ setting }) => setting === 'home')).toHaveLength(4)
    expect(cycle?.actions.filter(({ setting }) => setting === 'school').length).toBeLessThanOrEqual(6)
    expect(cycle?.reviewOn).toBe('2027-02-14')
    expect(cycle?.actions.some(({ text }) => text.includes('{name}'))).toBe(false)
  })

  test('needs somebody to have been asked first', async () => {
    const outcome = await service.services.plans.begin(senco, childId, {
      chosen: [],
      childWants: '',
      reviewOn: null,
    })
    expect(outcome).toMatchObject({ ok: false, refusal: 'nobody-asked-yet' })
  })

  test('does not start a second cycle before the first has been reviewed', async () => {
    await begun()
    const outcome = await service.services.plans.begin(senco, childId, {
      chosen: [],
      childWants: '',
      reviewOn: null,
    })
    expect(outcome).toMatchObject({ ok: false, refusal: 'cycle-open' })
    expect(await service.services.plans.read(senco, childId)).toMatchObject({
      ok: true,
      value: { plan: { cycles: [{ number: 1 }] } },
    })
  })

  test.each([
    ['a review in the past', { chosen: [], childWants: '', reviewOn: '2026-11-22' }, 'review-in-the-past'],
    [
      'a review that is no date',
      { chosen: [], childWants: '', reviewOn: '2027-02-31' },
      'review-in-the-past',
    ],
    ['nothing chosen', { chosen: ['none'], childWants: '', reviewOn: null }, 'no-ideas-chosen'],
  ])('is not begun with %s, and nothing is stored', async (_name, cycle, refusal) => {
    await asked()
    expect(await service.services.plans.begin(senco, childId, cycle)).toMatchObject({ ok: false, refusal })
    expect((await service.store.records(plans).find('byChild', { equals: [childId] })).documents).toEqual([])
  })

  test('belongs to its own people: another school and an unknown child are the same "not found"', async () => {
    await begun()
    expect(await service.services.plans.read(stranger, childId)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await service.services.plans.read(senco, 'c_nobodyaaaaa')).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(
      await service.services.plans.begin(parent, childId, { chosen: [], childWants: '', reviewOn: null }),
    ).toMatchObject({ refusal: 'not-found' })
  })

  test('keeps what a parent says of an action, and remembers what did not help', async () => {
    await begun()
    const action = (await cycleNow())?.actions[0]
    const said = await service.services.plans.tick(parent, {
      childId,
      actionId: action?.id ?? '',
      tick: 'did-not-help',
    })
    expect(said.ok).toBe(true)
    expect((await cycleNow())?.actions[0]?.tick).toBe('did-not-help')
    const suggestionId = await firstSuggestionKept()
    const offered = await suggestionsOffered()
    expect(offered.length).toBeGreaterThan(10)
    expect(offered).not.toContain(suggestionId)
  })

  test('takes only the five words, and only for actions it holds', async () => {
    await begun()
    const actionId = (await cycleNow())?.actions[0]?.id ?? ''
    expect(await service.services.plans.tick(parent, { childId, actionId, tick: 'cured' })).toMatchObject({
      refusal: 'unknown-tick',
    })
    expect(
      await service.services.plans.tick(parent, { childId, actionId: 't_unknownaaaa', tick: 'helped' }),
    ).toMatchObject({ refusal: 'unknown-action' })
    expect(await service.services.plans.tick(senco, { childId, actionId, tick: 'helped' })).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('names who does an action and when; no name or no date is refused', async () => {
    await begun()
    const actionId = (await cycleNow())?.actions[0]?.id ?? ''
    const good = { childId, actionId, owner: 'Ms B', startOn: '2026-11-23', reviewOn: '2027-01-12' }
    expect((await service.services.plans.arrange(senco, good)).ok).toBe(true)
    expect((await cycleNow())?.actions[0]).toMatchObject({
      owner: 'Ms B',
      startOn: '2026-11-23',
      reviewOn: '2027-01-12',
    })
    expect(await service.services.plans.arrange(senco, { ...good, owner: ' ' })).toMatchObject({
      refusal: 'owner-missing',
    })
    expect(await service.services.plans.arrange(senco, { ...good, reviewOn: '12 January' })).toMatchObject({
      refusal: 'not-a-date',
    })
  })

  test('is reviewed once, action by action, and then the next cycle can start', async () => {
    await begun()
    const actions = (await cycleNow())?.actions ?? []
    const words = { childWords: 'It was OK', familyWords: 'Better mornings', next: 'another-cycle' as const }
    expect(await service.services.plans.review(senco, childId, { decisions: {}, ...words })).toMatchObject({
      refusal: 'review-not-finished',
    })
    const decisions = Object.fromEntries(
      actions.map(({ id }) => [id, { decision: 'keep' as const, because: 'it helps' }]),
    )
    expect((await service.services.plans.review(senco, childId, { decisions, ...words })).ok).toBe(true)
    expect(await service.services.plans.review(senco, childId, { decisions, ...words })).toMatchObject({
      refusal: 'cycle-reviewed',
    })
    expect(
      (await service.services.plans.begin(senco, childId, { chosen: [], childWants: '', reviewOn: null })).ok,
    ).toBe(true)
    expect((await cycleNow())?.number).toBe(2)
  })

  test('loses no tick when a family ticks twenty things at once', async () => {
    await begun()
    const actionId = (await cycleNow())?.actions[0]?.id ?? ''
    await Promise.all(
      Array.from({ length: 20 }, () =>
        service.services.plans.tick(parent, { childId, actionId, tick: 'doing' }),
      ),
    )
    const plan = (await service.store.records(plans).find('byChild', { equals: [childId] })).documents[0]
    expect(plan?.cycles[0]?.actions[0]?.ticks).toHaveLength(20)
  })
})
