import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { organisations, people } from '#server/store/collections.ts'
import { aPerson } from '#tests/support/records.ts'
import { aForm, aLinkHolder, homeId } from './an-informant.ts'
import { aFamilyThatAnswers, savesOf, type AFamilyThatAnswers } from './a-family-that-answers.ts'

let family: AFamilyThatAnswers
beforeEach(async () => {
  family = await aFamilyThatAnswers()
})
afterEach(() => family.close())

const save = savesOf(() => family)

describe('safety answers', () => {
  test('an answer reaches the named person in the same write, with no word of what it was', async () => {
    const saved = await save({ RF01: 'now_or_planning' }, { pageId: 'RF01' })
    expect(saved).toMatchObject({
      ok: true,
      value: { untold: [{ flagId: 'RF01', answer: 'now_or_planning', stopsForm: true }] },
    })
    const kept = await family.kept()
    expect(kept.safetyTasks).toMatchObject([
      { flag: 'RF01', role: 'safeguarding-lead', dueAt: '2026-11-22T11:00:00.000Z' },
    ])
    expect(kept.outbox.filter(({ kind }) => kind === 'safety-task')).toMatchObject([
      { to: 'safe@oakfield.example' },
    ])
    expect(Object.keys(kept.outbox[0]?.params ?? {})).toEqual(['link'])
    expect(kept.outboxDue).not.toBeNull()
  })

  test('when nobody has taken it on in time, its holder and the lead are told once more', async () => {
    await save({ RF01: 'now_or_planning' })
    const late = (await family.kept()).outbox.filter(({ kind }) => kind === 'safety-late')
    expect(late.map(({ to }) => to).toSorted()).toEqual(['priya@oakfield.example', 'safe@oakfield.example'])
    expect(late.map(({ notBefore }) => notBefore)).toEqual(Array(2).fill('2026-11-22T11:00:00.000Z'))
  })

  test('a role without an account is told at the address its place has named', async () => {
    await family.store.records(organisations).mutate('o_testschool1', (place) => ({
      ok: true,
      value: { ...place, roleContacts: [{ role: 'pastoral-lead', email: 'pastoral@oakfield.example' }] },
    }))
    await save({ RF11: 'often' })
    const told = (await family.kept()).outbox.filter(({ kind }) => kind === 'safety-task')
    expect(told.map(({ to }) => to)).toContain('pastoral@oakfield.example')
    expect(JSON.stringify(told)).not.toMatch(/RF11|bull/i)
  })

  test('saying it twice makes one task; saying it is urgent makes another', async () => {
    await save({ RF01: 'in_the_past' })
    await save({ RF01: 'in_the_past' }, { revs: { RF01: 1 } })
    expect((await family.kept()).safetyTasks).toHaveLength(1)
    await save({ RF01: 'now_or_planning' }, { revs: { RF01: 1 } })
    expect((await family.kept()).safetyTasks).toHaveLength(2)
  })

  test('an answer taken back closes nothing: a person does', async () => {
    await save({ RF02: 'yes' })
    await save({ RF02: 'no' }, { revs: { RF02: 1 } })
    expect((await family.kept()).safetyTasks).toMatchObject([{ flag: 'RF02', closedAt: null }])
  })

  test('advice that has been read does not stand in the way again', async () => {
    await save({ RF02: 'yes' }, { pageId: 'RF02' })
    const form = aForm({ RF02: 'yes' }, { RF02: 1 })
    form.append('told', 'RF02.yes')
    const again = await family.services.contributions.save(aLinkHolder(), {
      id: homeId,
      pageId: 'RF02',
      form,
    })
    expect(again).toMatchObject({ ok: true, value: { untold: [], next: 'RF03' } })
  })

  test('no parent is ever told, even one who leads', async () => {
    await family.store.records(people).mutate('u_testperson1', (current) => ({
      ok: true,
      value: { ...current, familyRole: 'parent' as const },
    }))
    await family.store
      .records(people)
      .insert(aPerson({ id: 'u_parent00001', email: 'p@family.example', familyRole: 'parent' }))
    await save({ RF03: 'more_than_once' })
    const told = (await family.kept()).outbox.map(({ to }) => to)
    expect(new Set(told)).toEqual(new Set(['safe@oakfield.example']))
  })

  test('a wish to talk about life events becomes a task for the lead', async () => {
    await save({ le_events: 'would_rather_talk' })
    expect((await family.kept()).safetyTasks).toMatchObject([{ flag: 'TALK', role: 'lead-professional' }])
  })
})
