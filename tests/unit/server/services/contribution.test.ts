import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerMark } from '#server/services/answer-mark.ts'
import { contributions, organisations, people } from '#server/store/collections.ts'
import { anActor, aPerson } from '#tests/support/records.ts'
import { aContribution, aForm, aLinkHolder, anAskedFamily, homeId } from './an-informant.ts'

let family: Awaited<ReturnType<typeof anAskedFamily>>
const childsId = 'a_testself001'
const sentId = 'a_testsent001'
const closedId = 'a_testclosed1'
const teacherId = 'a_testteach01'

beforeEach(async () => {
  family = await anAskedFamily(
    aContribution(),
    aContribution({
      id: childsId,
      viewpoint: 'self',
      form: 'child5',
      isBackgroundAsked: false,
      ageMonths: 150,
    }),
    aContribution({ id: sentId, sentAt: '2026-11-20T10:00:00.000Z', receipt: 'ABCD-EFGH' }),
    aContribution({ id: closedId, isRoundOpen: false }),
    aContribution({ id: teacherId, viewpoint: 'school', authorId: 'u_teacher0001' }),
  )
})
afterEach(() => family.close())

function save(
  fields: Record<string, string>,
  { id = homeId, revs = {}, pageId }: { id?: string; revs?: Record<string, number>; pageId?: string } = {},
) {
  return family.services.contributions.save(aLinkHolder(id), {
    id,
    form: aForm(fields, revs),
    ...(pageId && { pageId }),
  })
}

describe('answering', () => {
  test('an answer is kept with its revision, and the board can see that somebody has begun', async () => {
    const saved = await save({ SLC1: '2' })
    expect(saved).toMatchObject({ ok: true, value: { revs: { SLC1: 1 }, conflicts: [] } })
    const kept = await family.kept()
    expect(kept.answers['SLC1']).toMatchObject({ value: 2, rev: 1, by: `link:${homeId}` })
    expect(kept.openedAt).not.toBeNull()
    expect(kept.lastSavedAt).not.toBeNull()
  })

  test('words about the family lead to the question about breaking point, and raise nothing themselves', async () => {
    const page = await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'words' })
    expect(page.ok && page.value.leads).toEqual({ FT4: 'RF12' })
    const there = await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'RF12' })
    expect(there.ok && there.value.questions.map(({ id }) => id)).toEqual(['RF12'])
    await save({ FT4: 'We are at the end of what we can do' })
    expect((await family.kept()).safetyTasks).toEqual([])
  })

  test('each answer goes to the area its readers may open', async () => {
    await save({ SLC1: '1', b1_languages: 'Polish', pae_status: 'unknown', RF02: 'no', FT4: 'We are tired' })
    const kept = await family.kept()
    expect(Object.keys(kept.answers)).toEqual(['SLC1'])
    expect(Object.keys(kept.background)).toEqual(['b1_languages'])
    expect(Object.keys(kept.restricted)).toEqual(['pae_status'])
    expect(Object.keys(kept.safety).toSorted()).toEqual(['FT4', 'RF02'])
    await save({ CV3: 'Swimming' }, { id: childsId })
    expect(Object.keys((await family.kept(childsId)).voice)).toEqual(['CV3'])
  })

  test('a page shows what was answered, one strand to an adult and one question to a child', async () => {
    await save({ SLC1: '3' })
    const page = await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'SLC' })
    expect(page).toMatchObject({
      ok: true,
      value: { values: { SLC1: 3 }, revs: { SLC1: 1, SLC2: 0 }, name: 'Ellie' },
    })
    const alone = await family.services.contributions.page(aLinkHolder(childsId), {
      id: childsId,
      pageId: 'SLC1',
    })
    expect(alone.ok && alone.value.questions.map(({ id }) => id)).toEqual(['SLC1'])
  })

  test('the page after a part with blanks asks once whether it is finished', async () => {
    const first = await save({ SLC1: '2' }, { pageId: 'SLC' })
    expect(first).toMatchObject({ ok: true, value: { asksWhetherFinished: true, next: 'SOC' } })
    await family.services.contributions.finishPart(aLinkHolder(), { id: homeId, pageId: 'SLC' })
    const again = await save({ SLC1: '2' }, { pageId: 'SLC', revs: { SLC1: 1 } })
    expect(again).toMatchObject({ ok: true, value: { asksWhetherFinished: false } })
  })

  test('a date in three boxes is one answer, and a month will do', async () => {
    const form = new URLSearchParams({
      'hv_hearing_last-day': '',
      'hv_hearing_last-month': '3',
      'hv_hearing_last-year': '2024',
      'rev:hv_hearing_last': '0',
    })
    await family.services.contributions.save(aLinkHolder(), { id: homeId, form })
    expect((await family.kept()).background['hv_hearing_last']?.value).toBe('2024-03')
  })

  test('under two years nothing is rated: the page is a guide to a conversation', async () => {
    const small = 'a_testsmall01'
    await family.store
      .records(contributions)
      .insert(aContribution({ id: small, ageMonths: 18, ageBand: 'EY' }))
    const page = await family.services.contributions.page(aLinkHolder(small), { id: small, pageId: 'SLC' })
    expect(page.ok && page.value.guide.length).toBeGreaterThan(0)
    expect(page.ok && page.value.questions.every(({ kind }) => kind !== 'scale')).toBe(true)
    expect(await save({ SLC1: '2' }, { id: small })).toMatchObject({
      ok: false,
      details: { SLC1: 'not-asked' },
    })
  })
})

describe('what cannot be saved', () => {
  async function nothingStored(id: string, act: () => Promise<unknown>) {
    const before = await family.kept(id)
    const outcome = await act()
    expect(await family.kept(id)).toEqual(before)
    return outcome
  }

  test.each([
    ['a value outside the scale', { SLC1: '2', SLC2: '7' }, { SLC2: 'outside-scale' }],
    ['a question asked of somebody else', { SLC1: '2', FT5: 'Maths' }, { FT5: 'not-asked' }],
    ['a field of no question', { SLC1: '2', admin: 'true' }, { admin: 'not-asked' }],
    ['a name from the depths of the language', { ['__proto__']: 'x', SLC1: '2' }, undefined],
    ['too many words', { 'SLC.comment': 'a'.repeat(501), SLC1: '1' }, { 'SLC.comment': 'too-long' }],
    ['an unknown choice', { known_for: 'for ever' }, { known_for: 'unknown-option' }],
  ])('%s is refused by name, and nothing of the form is stored', async (_, fields, details) => {
    const form = new URLSearchParams(Object.entries(fields))
    if (details === undefined) form.append('__proto__', 'x')
    const outcome = await nothingStored(homeId, () =>
      family.services.contributions.save(aLinkHolder(), { id: homeId, form }),
    )
    expect(outcome).toMatchObject({ ok: false, refusal: 'answers-not-kept', ...(details && { details }) })
  })

  test('a sent form, a closed round and another person’s form say so, and store nothing', async () => {
    expect(await nothingStored(sentId, () => save({ SLC1: '2' }, { id: sentId }))).toMatchObject({
      refusal: 'already-sent',
    })
    expect(await nothingStored(closedId, () => save({ SLC1: '2' }, { id: closedId }))).toMatchObject({
      refusal: 'round-closed',
    })
    const mine = aLinkHolder(childsId)
    const outcome = await nothingStored(homeId, () =>
      family.services.contributions.save(mine, { id: homeId, form: aForm({ SLC1: '2' }) }),
    )
    expect(outcome).toMatchObject({ refusal: 'not-found' })
  })

  test('whoever has not passed the child check reads and writes nothing', async () => {
    const holder = { ...aLinkHolder(), confirmed: false } as const
    expect(await family.services.contributions.taskList(holder, homeId)).toMatchObject({
      refusal: 'not-found',
    })
    expect(
      await family.services.contributions.save(holder, { id: homeId, form: aForm({ SLC1: '2' }) }),
    ).toMatchObject({ refusal: 'not-found' })
  })

  test('the lead cannot read a draft', async () => {
    const lead = anActor('u_testperson1')
    expect(await family.services.contributions.page(lead, { id: homeId, pageId: 'SLC' })).toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('two devices', () => {
  test('two texts are both kept until somebody chooses', async () => {
    await save({ STR1: 'Kind' })
    const crossed = await save({ STR1: 'Funny' })
    expect(crossed).toMatchObject({ ok: true, value: { conflicts: ['STR1'] } })
    const about = { id: homeId, pageId: 'strengths' }
    const shown = await family.services.versions.versions(aLinkHolder(), about)
    expect(shown.ok && shown.value.crossed[0]?.versions.map(({ value }) => value)).toEqual(['Funny', 'Kind'])
    const form = new URLSearchParams({ 'pick:STR1': 'all', 'rev:STR1': '2' })
    expect((await family.services.versions.choose(aLinkHolder(), { ...about, form })).ok).toBe(true)
    expect((await family.kept()).answers['STR1']).toMatchObject({ value: 'Funny\n\nKind', rev: 3 })
    expect((await family.kept()).answers['STR1']).not.toHaveProperty('also')
  })

  test('a choice made on an old picture of the versions is refused', async () => {
    await save({ STR1: 'Kind' })
    await save({ STR1: 'Funny' })
    const form = new URLSearchParams({ 'pick:STR1': '0', 'rev:STR1': '1' })
    const outcome = await family.services.versions.choose(aLinkHolder(), {
      id: homeId,
      pageId: 'strengths',
      form,
    })
    expect(outcome).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
  })

  test('an answer nobody touched on the old page does not undo a newer one', async () => {
    await save({ SLC1: '1' })
    await save({ SLC1: '4' }, { revs: { SLC1: 1 } })
    const form = aForm({ SLC1: '1', SLC2: '2', 'was:SLC1': answerMark(1) }, { SLC1: 1 })
    const saved = await family.services.contributions.save(aLinkHolder(), { id: homeId, form })
    expect(saved).toMatchObject({ ok: true, value: { conflicts: [] } })
    expect((await family.kept()).answers).toMatchObject({ SLC1: { value: 4 }, SLC2: { value: 2 } })
  })

  test('a page drawn before the answer was given does not clear it when it posts nothing', async () => {
    await save({ SLC1: '3' })
    const form = new URLSearchParams({ 'rev:SLC1': '0', 'rev:SLC2': '0', SLC2: '1' })
    await family.services.contributions.save(aLinkHolder(), { id: homeId, form })
    expect((await family.kept()).answers['SLC1']?.value).toBe(3)
  })

  test('a hundred saves at once to one form are all kept', async () => {
    const questions = ['SLC1', 'SLC2', 'SOC1', 'SOC2', 'ATT1', 'ATT2', 'ENE1', 'ENE2', 'EMO1', 'EMO2']
    const saves = Array.from({ length: 100 }, (_, index) =>
      save({ [questions[index % 10] ?? 'SLC1']: String(index % 5) }),
    )
    const outcomes = await Promise.all(saves)
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(Object.keys((await family.kept()).answers).toSorted()).toEqual(questions.toSorted())
  })
})

describe('many saves that cross', () => {
  test('of a choice each value is kept once, however often it is made', async () => {
    for (let index = 0; index < 60; index += 1) await save({ SLC1: String(index % 5) })
    const answer = (await family.kept()).answers['SLC1']
    expect(answer?.value).toBe(4)
    expect(new Set(answer?.also?.map(({ value }) => value)).size).toBe(answer?.also?.length)
  })

  test('of a text none is lost: when no more fit, somebody has to choose first', async () => {
    const outcomes = []
    for (let index = 0; index < 45; index += 1) outcomes.push(await save({ STR1: `Version ${index}.` }))
    expect(outcomes.at(-1)).toMatchObject({ ok: false, refusal: 'too-many-versions' })
    const kept = outcomes.filter(({ ok }) => ok).length
    expect((await family.kept()).answers['STR1']?.also).toHaveLength(kept - 1)
  })
})

describe('another form', () => {
  test('changing the form keeps every answer and counts only what fits', async () => {
    await save({ SLC1: '4', STR3: 'Draws' })
    await family.services.contributions.changeForm(aLinkHolder(), { id: homeId, form: 'easy' })
    const page = await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'SLC1' })
    expect(page.ok && page.value.values).toEqual({})
    await family.services.contributions.changeForm(aLinkHolder(), { id: homeId, form: 'full' })
    const back = await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'SLC' })
    expect(back.ok && back.value.values).toMatchObject({ SLC1: 4 })
  })

  test('a form that is not for this person is refused', async () => {
    const outcome = await family.services.contributions.changeForm(aLinkHolder(), {
      id: homeId,
      form: 'child5',
    })
    expect(outcome).toMatchObject({ refusal: 'choose-a-form' })
    expect((await family.kept()).form).toBe('full')
  })
})

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

describe('checking and sending', () => {
  test('sending shuts the form, gives a receipt and tells the lead that there is news', async () => {
    await save({ SLC1: '2' })
    const sent = await family.services.sending.send(aLinkHolder(), homeId)
    const kept = await family.kept()
    expect(sent).toEqual({ ok: true, value: { receipt: kept.receipt } })
    expect(kept.sentAt).toBe('2026-11-22T10:00:00.000Z')
    expect(kept.outbox.at(-1)).toMatchObject({ kind: 'someone-answered', to: 'priya@oakfield.example' })
    expect(await save({ SLC1: '3' }, { revs: { SLC1: 1 } })).toMatchObject({ refusal: 'already-sent' })
    expect(
      await family.services.contributions.page(aLinkHolder(), { id: homeId, pageId: 'SLC' }),
    ).toMatchObject({ refusal: 'already-sent' })
  })

  test('a second press of Send gets the same receipt and tells nobody twice', async () => {
    await save({ SLC1: '2' })
    const [first, second] = await Promise.all([
      family.services.sending.send(aLinkHolder(), homeId),
      family.services.sending.send(aLinkHolder(), homeId),
    ])
    expect(first).toEqual(second)
    expect((await family.kept()).outbox).toHaveLength(1)
  })

  test('nothing answered is nothing to send', async () => {
    expect(await family.services.sending.send(aLinkHolder(), homeId)).toMatchObject({
      refusal: 'nothing-to-send',
    })
    expect((await family.kept()).sentAt).toBeNull()
  })

  test('the receipt holds no answer', async () => {
    await save({ STR1: 'A word nobody else uses' })
    await family.services.sending.send(aLinkHolder(), homeId)
    const receipt = await family.services.sending.receipt(aLinkHolder(), homeId)
    expect(receipt).toMatchObject({ ok: true, value: { hearBy: '2026-12-06' } })
    expect(JSON.stringify(receipt)).not.toContain('nobody else uses')
  })
})

describe('whose questions', () => {
  test('an account sees its own open parts and no other', async () => {
    const teacher = anActor('u_teacher0001')
    const mine = await family.services.contributions.mine(teacher)
    expect(mine.ok && mine.value.open.map(({ contributionId }) => contributionId)).toEqual([teacherId])
    const nobodyAsked = await family.services.contributions.mine(anActor('u_nobody00001'))
    expect(nobodyAsked).toEqual({ ok: true, value: { open: [] } })
  })

  test('what came after the session ended is put back with the revisions it was typed on', async () => {
    const owner = `contribution:${homeId}`
    await family.services.keptPosts.keep({
      owner,
      path: `/contribute/${homeId}/part/strengths`,
      form: aForm({ STR1: 'Typed late' }),
    })
    expect(await family.services.keptAnswers.isWaiting(aLinkHolder())).toBe(true)
    expect(await family.services.keptAnswers.isWaiting(aLinkHolder(childsId))).toBe(false)
    await family.services.keptAnswers.putBack(aLinkHolder())
    expect((await family.kept()).answers['STR1']?.value).toBe('Typed late')
    expect(await family.services.keptAnswers.isWaiting(aLinkHolder())).toBe(false)
  })
})
