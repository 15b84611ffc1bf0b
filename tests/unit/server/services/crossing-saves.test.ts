import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerMark } from '#server/services/answer-mark.ts'
import { aForm, aLinkHolder, homeId } from './an-informant.ts'
import { aFamilyThatAnswers, savesOf, type AFamilyThatAnswers } from './a-family-that-answers.ts'

let family: AFamilyThatAnswers
beforeEach(async () => {
  family = await aFamilyThatAnswers()
})
afterEach(() => family.close())

const save = savesOf(() => family)

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
