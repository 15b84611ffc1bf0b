import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { children } from '#server/store/collections.ts'
import { aChild, aMembership, anActor } from '#tests/support/records.ts'
import {
  anAsk,
  aSchool,
  childId,
  commissioner,
  ellie,
  otherSenco,
  safeguardingLead,
  senco,
  teacher,
  type ASchool,
} from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

async function list(actor = senco, search: Partial<{ name: string; filter: string; page: number }> = {}) {
  const seen = await school.services.caseload.caseload(actor, { name: '', filter: 'all', page: 1, ...search })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

async function withChildren(count: number) {
  for (let index = 0; index < count; index += 1)
    await school.store.records(children).insert(
      aChild({
        id: `c_more${String(index).padStart(8, '0')}`,
        givenName: 'Bo',
        familyName: `Émile${index}`,
        likesToBeCalled: 'Bo',
      }),
    )
}

describe('a list of children', () => {
  test('a SENCO sees the children of their own school and no other', async () => {
    expect((await list()).rows.map(({ name }) => name)).toEqual(['Ellie'])
    expect((await list(otherSenco)).all).toBe(0)
  })

  test('part of a name is enough, whatever its accents and case', async () => {
    await withChildren(3)
    expect((await list(senco, { name: ' emile1' })).found).toBe(1)
    expect((await list(senco, { name: 'ELL' })).found).toBe(1)
    expect((await list(senco, { name: '.*' })).found).toBe(0)
  })

  test('a long list comes in pages of 50, and a page that is none becomes the last', async () => {
    await withChildren(60)
    expect(await list()).toMatchObject({ all: 61, pages: 2, page: 1 })
    expect((await list()).rows).toHaveLength(50)
    expect((await list(senco, { page: 2 })).rows).toHaveLength(11)
    expect((await list(senco, { page: 99 })).page).toBe(2)
  })

  test('it says how many have answered, and what waits today', async () => {
    await school.services.rounds.ask(senco, anAsk('u_father11111', { channel: 'sms' }))
    const before = await list()
    expect(before.rows[0]?.round).toMatchObject({ number: 1, asked: 1, sent: 0, isOpen: true })
    expect(before.rows[0]?.nextDate).toEqual({ what: 'answers-by', on: '2026-11-29' })
    expect(before.today.map(({ kind }) => kind)).toEqual(['stuck'])
    const [dad] = await school.parts()
    await school.send(dad?.id ?? '')
    expect((await list()).today.map(({ kind }) => kind)).toEqual(['ready-to-publish'])
    expect((await list(senco, { filter: 'to-publish' })).found).toBe(1)
    expect((await list(senco, { filter: 'not-started' })).found).toBe(0)
  })

  test('a teacher sees the children they are named for, by the name they are called, and no more', async () => {
    await withChildren(2)
    await school.services.rounds.ask(senco, anAsk('u_father11111'))
    const seen = await list(teacher)
    expect(seen).toMatchObject({ face: 'teacher', mayAdd: false, all: 1 })
    expect(seen.rows[0]).toMatchObject({ name: 'Ellie', familyName: null, round: null })
    expect(JSON.stringify(seen)).not.toContain('Stone')
  })

  test('a teacher whose tie has ended sees nobody', async () => {
    await school.store.records(children).mutate(childId, (child) => ({
      ok: true,
      value: { ...child, ties: child.ties.map((tie) => ({ ...tie, state: 'ended' as const })) },
    }))
    expect((await list(teacher)).all).toBe(0)
  })

  test('a bar shuts a lead out of their own list', async () => {
    const [tie] = ellie().ties
    const barred = { ...tie, personId: 'u_senco111111', bar: 'conflict-of-interest' as const }
    await school.store.records(children).mutate(childId, (child) => ({
      ok: true,
      value: { ...child, ties: [{ ...child.ties[0]!, ...barred }] },
    }))
    expect((await list()).all).toBe(0)
  })

  test('a health visitor sees the children of their own service', async () => {
    const visitor = anActor('u_visitor1111', [aMembership('health-visitor', 'o_visiting111')])
    expect((await list(visitor)).all).toBe(0)
    await school.store
      .records(children)
      .insert(aChild({ id: 'c_small1111111', schoolId: null, healthOrganisationId: 'o_visiting111' }))
    expect(await list(visitor)).toMatchObject({ face: 'lead', all: 1 })
  })

  test('a safeguarding lead sees their open tasks, and nothing of the rounds', async () => {
    await school.services.rounds.ask(senco, anAsk('u_father11111'))
    const [dad] = await school.parts()
    const task = {
      id: 'y_task11111111',
      flag: 'RF02',
      role: 'safeguarding-lead',
      raisedAt: school.clock.now,
      dueAt: school.clock.now,
      acknowledgedAt: null,
      acknowledgedBy: null,
      closedAt: null,
    }
    await school.change(dad?.id ?? '', { safetyTasks: [task] })
    const seen = await list(safeguardingLead)
    expect(seen.today).toEqual([{ kind: 'safety-task', children: [{ childId, name: 'Ellie' }] }])
    expect(seen.rows[0]?.round).toBeNull()
  })

  test('somebody who works with figures has no list', async () => {
    const seen = await school.services.caseload.caseload(commissioner, { name: '', filter: 'all', page: 1 })
    expect(seen).toEqual({ ok: false, refusal: 'not-found' })
  })
})
