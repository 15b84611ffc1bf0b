import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { children } from '#server/store/collections.ts'
import { aMembership, anActor } from '#tests/support/records.ts'
import {
  anAsk,
  aSchool,
  childId,
  commissioner,
  outsiders,
  parent,
  senco,
  teacher,
  type ASchool,
} from './a-school.ts'

const typed = {
  givenName: ' Zoë ',
  familyName: 'Ámos',
  likesToBeCalled: '',
  birthDate: { day: '27th', month: '3', year: '2019' },
  gestationWeeks: '',
  sex: 'female',
  yearGroup: 'Year 2',
  interpreter: 'pl',
  provision: 'sen-support',
  basis: 'sen-support',
}
const healthVisitor = anActor('u_visitor1111', [aMembership('health-visitor', 'o_visiting111')])

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const add = (who = senco, parts: Partial<typeof typed> = {}, isNotADuplicate = false) =>
  school.services.children.addChild(who, { typed: { ...typed, ...parts }, isNotADuplicate })

async function countChildren() {
  const ids: string[] = []
  for await (const { id } of school.store.records(children).stream()) ids.push(id)
  return ids.length
}

describe('adding a child', () => {
  test('a SENCO adds a child to their own school, and is the lead', async () => {
    const added = await add()
    expect(added.ok).toBe(true)
    const kept = added.ok ? await school.store.records(children).get(added.value.childId) : null
    expect(kept).toMatchObject({
      givenName: 'Zoë',
      familyName: 'Ámos',
      likesToBeCalled: 'Zoë',
      birthDate: '2019-03-27',
      schoolId: 'o_testschool1',
      leadPersonId: 'u_senco111111',
      initialsAndYear: 'Z.Á.2019',
      basis: 'sen-support',
      provision: 'sen-support',
    })
  })

  test('what the school has in place may be left out, and nothing else may be said than is asked', async () => {
    expect(await add(senco, { provision: 'a lot' })).toMatchObject({ details: { provision: 'choose' } })
    expect((await add(senco, { provision: '' })).ok).toBe(true)
  })

  test('somebody with the same initials and year is shown by those alone, and looked at first', async () => {
    const twin = { givenName: 'Evan', familyName: 'Smith', birthDate: { day: '1', month: '1', year: '2018' } }
    const stopped = await add(senco, twin)
    expect(stopped).toEqual({
      ok: false,
      refusal: 'possible-duplicate',
      details: { who: 'E.S. 2018', count: '1' },
    })
    expect(await countChildren()).toBe(1)
    expect((await add(senco, twin, true)).ok).toBe(true)
    expect(await countChildren()).toBe(2)
  })

  test.each([
    ['31 February', { day: '31', month: '2', year: '2019' }, 'not-a-date'],
    ['no date at all', { day: '', month: '', year: '' }, 'not-a-date'],
    ['words for a month', { day: '1', month: 'May', year: '2019' }, 'not-a-date'],
    ['a day that has not come', { day: '23', month: '11', year: '2026' }, 'in-the-future'],
    ['a 26th birthday', { day: '22', month: '11', year: '2000' }, 'over-25'],
  ])('%s is no date of birth, and nothing is kept', async (_what, birthDate, fault) => {
    expect(await add(senco, { birthDate })).toEqual({
      ok: false,
      refusal: 'check-details',
      details: { birthDate: fault },
    })
    expect(await countChildren()).toBe(1)
  })

  test('somebody the day before their 26th birthday can still be added', async () => {
    expect((await add(senco, { birthDate: { day: '23', month: '11', year: '2000' } })).ok).toBe(true)
  })

  test('every field that needs putting right is named at once', async () => {
    const stopped = await add(senco, {
      givenName: ' ',
      familyName: '',
      gestationWeeks: '99',
      sex: '',
      basis: 'x',
      yearGroup: 'Year 99',
      interpreter: '<b>',
    })
    expect(stopped).toEqual({
      ok: false,
      refusal: 'check-details',
      details: {
        givenName: 'missing',
        familyName: 'missing',
        gestationWeeks: 'weeks',
        sex: 'choose',
        basis: 'choose',
        yearGroup: 'choose',
        interpreter: 'choose',
      },
    })
  })

  test('a health visitor adds children under five to their own service, and no older ones', async () => {
    const small = await add(healthVisitor, { birthDate: { day: '1', month: '1', year: '2024' } })
    const kept = small.ok ? await school.store.records(children).get(small.value.childId) : null
    expect(kept).toMatchObject({ healthOrganisationId: 'o_visiting111', schoolId: null })
    expect(await add(healthVisitor)).toMatchObject({
      refusal: 'check-details',
      details: { birthDate: 'not-under-five' },
    })
  })

  test.each([
    ['a teacher', teacher],
    ['a parent', parent],
    ['a commissioner', commissioner],
  ])('%s cannot add a child', async (_who, actor) => {
    expect(await add(actor)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await countChildren()).toBe(1)
  })
})

describe('the age band', () => {
  test('another band than the age gives needs a reason', async () => {
    const choose = (band: string, reason: string) =>
      school.services.children.chooseBand(senco, childId, { band, reason })
    expect(await choose('SEC', 'no')).toMatchObject({ refusal: 'check-details' })
    expect(await choose('PRE', 'a good long reason')).toMatchObject({ refusal: 'check-details' })
    expect((await school.child()).band).toBeNull()
    expect((await choose('EY', 'Works at an earlier stage')).ok).toBe(true)
    expect((await school.child()).band).toEqual({ chosen: 'EY', reason: 'Works at an earlier stage' })
    expect((await choose('PRI', '')).ok).toBe(true)
    expect((await school.child()).band).toBeNull()
  })
})

describe('the working note', () => {
  test('two people who write at once never overwrite each other', async () => {
    const write = (text: string, before: string) =>
      school.services.children.writeNote(senco, childId, { text, before })
    expect((await write('First\r\nline', '')).ok).toBe(true)
    expect(await write('Second', '')).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
      details: { text: 'First\nline' },
    })
    expect((await write('Both', 'First\r\nline')).ok).toBe(true)
    expect((await school.child()).workingNote?.text).toBe('Both')
    expect(await write('x'.repeat(4001), 'Both')).toMatchObject({ refusal: 'too-long' })
  })
})

describe('what only the lead of a child can open', () => {
  test.each(outsiders)('%s finds nothing', async (_who, actor) => {
    const { children: service, people } = school.services
    const refused = { ok: false, refusal: 'not-found' }
    expect(await service.hub(actor, childId)).toEqual(refused)
    expect(await service.accessHistory(actor, childId)).toEqual(refused)
    expect(await service.writeNote(actor, childId, { text: 'x', before: '' })).toEqual(refused)
    expect(await service.chooseBand(actor, childId, { band: 'SEC', reason: 'a good long reason' })).toEqual(
      refused,
    )
    expect(await people.around(actor, childId)).toEqual(refused)
    expect(await people.end(actor, childId, 'u_father11111')).toEqual(refused)
    expect((await school.child()).rev).toBe(1)
  })

  test('a child who does not exist and a child of another school give the same answer', async () => {
    expect(await school.services.children.hub(senco, 'c_nobody111111')).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await school.services.children.hub(senco, '../../etc')).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })

  test('the hub says what comes next', async () => {
    const hub = await school.services.children.hub(senco, childId)
    expect(hub).toMatchObject({
      ok: true,
      value: { next: 'ask-people', strengths: [], round: null, plan: null, identity: { years: 8 } },
    })
  })
})

describe('the strengths line', () => {
  test('it says what a published round shows, and nothing while the round is open', async () => {
    const { rounds, children: service } = school.services
    await rounds.ask(senco, anAsk('u_father11111'))
    const [dad] = await school.parts()
    if (!dad) throw new Error('nobody was asked')
    const asked = [...school.questionnaire.byId.values()].filter(
      (question) => question.kind === 'scale' && question.section === 'LRN',
    )
    const good = { value: 0, rev: 1, at: school.clock.now, by: 'link:a' }
    await school.change(dad.id, { answers: Object.fromEntries(asked.map(({ id }) => [id, good])) })
    await school.send(dad.id)
    const strengths = async () => {
      const hub = await service.hub(senco, childId)
      return hub.ok ? hub.value.strengths : null
    }
    expect(await strengths()).toEqual([])
    await rounds.publish(senco, { childId, seen: dad.id, isHeldBack: false })
    expect(await strengths()).toEqual(['LRN'])
  })
})

describe('who has looked', () => {
  test('the list names roles and sections, and keeps safeguarding to its lead', async () => {
    await school.services.children.hub(senco, childId)
    await school.services.safety.page(anActor('u_guard111111', [aMembership('safeguarding-lead')]), childId)
    await school.services.children.hub(parent, childId)
    const history = await school.services.children.accessHistory(senco, childId)
    const entries = history.ok ? history.value.entries : []
    expect(entries.some(({ section, isOwn }) => section === 'child-record' && isOwn)).toBe(true)
    expect(entries.some(({ decision, role }) => decision === 'refused' && role === 'person')).toBe(true)
    expect(
      entries.filter(({ section }) => section === 'safeguarding-note' || section === 'safety-answers'),
    ).toEqual([])
    expect(JSON.stringify(entries)).not.toContain('u_')
  })
})
