import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { children } from '#server/store/collections.ts'
import {
  anAsk,
  aSchool,
  childId,
  otherSenco,
  parent,
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

async function aTask(role = 'safeguarding-lead') {
  await school.services.rounds.ask(senco, anAsk('u_father11111'))
  const [part] = await school.parts()
  const task = {
    id: 'y_task11111111',
    flag: 'RF02',
    role,
    raisedAt: school.clock.now,
    dueAt: '2026-11-22T11:00:00.000Z',
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
  }
  await school.change(part?.id ?? '', { safetyTasks: [task] })
  return { childId, contributionId: part?.id ?? '', taskId: task.id }
}

const page = async (actor = safeguardingLead) => {
  const seen = await school.services.safety.page(actor, childId)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

describe('handing in a concern', () => {
  test.each([
    ['a SENCO', senco],
    ['a named teacher', teacher],
  ])('%s hands it in and cannot read it back', async (_who, actor) => {
    expect((await school.services.safety.addNote(actor, childId, 'SECRETWORDS')).ok).toBe(true)
    const seen = await page(actor)
    expect(seen).toMatchObject({ name: 'Ellie', note: null, isKnownToExist: false })
    expect((await page()).note).toContain('SECRETWORDS')
  })

  test('a second note stands below the first, each with its writer and time', async () => {
    await school.services.safety.addNote(senco, childId, 'One')
    await school.services.safety.addNote(teacher, childId, 'Two')
    expect((await page()).note).toBe('2026-11-22 10:00 · Test\nOne\n\n2026-11-22 10:00 · Test\nTwo')
  })

  test('the time of a note is the one on the clock in London, in summer too', async () => {
    school.clock.now = '2027-06-30T23:30:00.000Z'
    await school.services.safety.addNote(senco, childId, 'Late')
    expect((await page()).note).toContain('2027-07-01 00:30 · Test')
  })

  test('an empty note and one that does not fit are refused, and nothing is lost', async () => {
    expect(await school.services.safety.addNote(senco, childId, ' \n')).toEqual({
      ok: false,
      refusal: 'note-empty',
    })
    await school.services.safety.addNote(senco, childId, 'One')
    expect(await school.services.safety.addNote(senco, childId, 'x'.repeat(4000))).toMatchObject({
      refusal: 'note-too-long',
    })
    expect((await page()).note).toMatch(/One$/)
  })

  test('staff know that there is a note only when the safeguarding lead says so', async () => {
    await school.services.safety.addNote(teacher, childId, 'One')
    expect((await page(senco)).isKnownToExist).toBe(false)
    await school.store.records(children).mutate(childId, (child) => ({
      ok: true,
      value: { ...child, safeguardingNote: { text: 'One', marker: null, isExistenceShared: true } },
    }))
    expect((await page(senco)).isKnownToExist).toBe(true)
    await school.services.safety.addNote(teacher, childId, 'Two')
    expect((await page(senco)).isKnownToExist).toBe(true)
  })

  test.each([
    ['a SENCO of another school', otherSenco],
    ['a parent', parent],
  ])('%s finds nothing', async (_who, actor) => {
    const refused = { ok: false, refusal: 'not-found' }
    expect(await school.services.safety.page(actor, childId)).toEqual(refused)
    expect(await school.services.safety.addNote(actor, childId, 'x')).toEqual(refused)
    expect((await school.child()).safeguardingNote).toBeNull()
  })
})

describe('a task from an answer', () => {
  test('the safeguarding lead sees what it is about, from where, and takes it on once', async () => {
    const task = await aTask()
    expect((await page()).tasks).toMatchObject([{ viewpoint: 'home', isSeen: false, isLate: false }])
    school.clock.now = '2026-11-22T12:00:00.000Z'
    expect((await page()).tasks).toMatchObject([{ isLate: true }])
    expect((await school.services.safety.acknowledge(safeguardingLead, task)).ok).toBe(true)
    expect((await page()).tasks).toMatchObject([{ isSeen: true, isLate: false }])
    expect(await school.services.safety.acknowledge(safeguardingLead, task)).toMatchObject({
      refusal: 'already-seen',
    })
  })

  test('a task of somebody else is not theirs to take on', async () => {
    const task = await aTask('health-lead')
    expect((await page()).tasks).toEqual([])
    expect(await school.services.safety.acknowledge(safeguardingLead, task)).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('a task for the SENCO waits on their own list, and is theirs to take on', async () => {
    const task = await aTask('senco')
    expect((await page(senco)).tasks).toMatchObject([{ taskId: task.taskId }])
    expect((await page()).tasks).toEqual([])
    expect((await school.services.safety.acknowledge(senco, task)).ok).toBe(true)
  })

  test('a task for a role without an account waits on the list of the safeguarding lead', async () => {
    await aTask('attendance-lead')
    expect((await page()).tasks).toMatchObject([{ isSeen: false }])
    expect((await page(senco)).tasks).toEqual([])
    expect((await page(teacher)).tasks).toBeNull()
  })

  test('a task nobody takes on in time is told to its holders again and to the lead; taken on, to nobody', async () => {
    const task = await aTask()
    const late = (to: string) => ({
      id: `m_late${to}1111`,
      kind: 'safety-late' as const,
      channel: 'email' as const,
      to: `${to}@oakfield.example`,
      locale: 'en-GB',
      params: { link: 'http://localhost:3000/children/x/safety' },
      dedupeKey: `${task.taskId}:late:${to}@oakfield.example`,
      notBefore: '2026-11-22T11:00:00.000Z',
      attempts: 0,
      sentAt: null,
      gaveUpAt: null,
      providerId: null,
      lastError: null,
    })
    await school.change(task.contributionId, {
      outbox: [late('one'), late('two')],
      outboxDue: school.clock.now,
    })
    await school.services.safety.acknowledge(safeguardingLead, task)
    const [part] = await school.parts()
    expect(part?.outbox.map(({ gaveUpAt }) => gaveUpAt)).toEqual([school.clock.now, school.clock.now])
    expect(part?.outboxDue).toBeNull()
  })

  test.each([
    ['a SENCO', senco],
    ['a teacher', teacher],
    ['a parent', parent],
  ])('%s cannot take it on', async (_who, actor) => {
    const task = await aTask()
    expect(await school.services.safety.acknowledge(actor, task)).toEqual({ ok: false, refusal: 'not-found' })
    expect((await school.parts())[0]?.safetyTasks[0]?.acknowledgedAt).toBeNull()
  })
})
