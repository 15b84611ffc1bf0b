import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contributions } from '#server/store/collections.ts'
import { anActor } from '#tests/support/records.ts'
import { aContribution, aForm, aLinkHolder, homeId } from './an-informant.ts'
import {
  aFamilyThatAnswers,
  childsId,
  closedId,
  savesOf,
  sentId,
  teacherId,
  type AFamilyThatAnswers,
} from './a-family-that-answers.ts'

let family: AFamilyThatAnswers
beforeEach(async () => {
  family = await aFamilyThatAnswers()
})
afterEach(() => family.close())

const save = savesOf(() => family)

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
