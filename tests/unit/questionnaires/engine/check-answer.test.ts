import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswer, type RawAnswer } from '#questionnaires/engine/check-answer.ts'
import { checkAnswers } from '#questionnaires/engine/check-answers.ts'
import type { Form } from '#questionnaires/engine/questionnaire.ts'
import { anAsked, questions, small } from './asked.ts'

function checking(id: (typeof questions)[number]['id'], raw: RawAnswer, form: Form = 'full') {
  const question = small.byId.get(id)
  if (!question) throw new Error(id)
  const checked = checkAnswer(question, raw, { questionnaire: small, asked: anAsked({ form }) })
  return checked.ok ? checked.value : `refused ${checked.refusal}`
}

describe('an answer on a scale', () => {
  test.each([
    ['0', 0],
    ['4', 4],
    ['X', 'X'],
    ['NA', 'NA'],
    ['', null],
    ['5', 'refused outside-scale'],
    ['-1', 'refused outside-scale'],
    ['2.0', 'refused outside-scale'],
    ['P', 'refused outside-scale'],
    ['x', 'refused outside-scale'],
  ])('reads %j as %j for adults', (raw, value) => {
    expect(checking('T1', raw)).toBe(value)
  })

  test.each([
    ['0.5', 0.5],
    ['2', 2],
    ['3.5', 3.5],
    ['X', 'X'],
    ['1', 'refused outside-scale'],
    ['NA', 'refused outside-scale'],
  ])('reads %j as %j on three faces', (raw, value) => {
    expect(checking('T1', raw, 'child3')).toBe(value)
  })

  test('is refused in a form that does not have the question', () => {
    expect(checking('T1', '2', 'easy')).toBe('refused not-asked')
  })

  test('is only one point', () => {
    expect(checking('T1', ['1', '2'])).toBe('refused too-many')
  })
})

describe('an answer of another kind', () => {
  const cases: readonly (readonly [(typeof questions)[number]['id'], RawAnswer, unknown])[] = [
    ['sleeps', 'well', 'well'],
    ['sleeps', 'badly', 'refused unknown-option'],
    ['sleeps', ['well', 'broken'], 'refused too-many'],
    ['worry', 'unsure', 'unsure'],
    ['worry', 'maybe', 'refused unknown-option'],
    ['likes', 'music', ['music']],
    ['likes', ['music', '', 'sport', 'music'], ['music', 'sport']],
    ['likes', ['music', 'chess'], 'refused unknown-option'],
    ['likes', [''], null],
    ['first', ['SLC', 'SOC', 'ATT'], ['SLC', 'SOC', 'ATT']],
    ['first', ['SLC', 'SOC', 'ATT', 'ENE'], 'refused too-many'],
    ['first', ['SLC', 'SOC', 'ATT', 'SLC'], ['SLC', 'SOC', 'ATT']],
    ['hours', ' 7.5 ', 7.5],
    ['hours', '0', 0],
    ['hours', '24', 24],
    ['hours', '24.1', 'refused outside-range'],
    ['hours', '-1', 'refused outside-range'],
    ['hours', 'seven', 'refused not-a-number'],
    ['hours', '1e1', 'refused not-a-number'],
    ['hours', 'NaN', 'refused not-a-number'],
    ['last-seen', '2024-02-29', '2024-02-29'],
    ['last-seen', '2023-02-29', 'refused outside-range'],
    ['last-seen', '2024-02', '2024-02'],
    ['last-seen', '2024-13', 'refused outside-range'],
    ['last-seen', 'unknown', 'unknown'],
    ['last-seen', 'last week', 'refused outside-range'],
    ['born-on', 'unknown', 'refused unknown-option'],
    ['which-noise', '  the road  ', 'the road'],
    ['which-noise', 'one\r\ntwo', 'one\ntwo'],
    ['which-noise', ['one', 'two'], 'one\ntwo'],
    ['which-noise', 'x'.repeat(20), 'x'.repeat(20)],
    ['which-noise', 'x'.repeat(21), 'refused too-long'],
    ['which-noise', '   ', null],
    ['noted-by', 'Ms B, midwife, 2 May', 'Ms B, midwife, 2 May'],
    ['noted-by', 'x'.repeat(31), 'refused too-long'],
    ['read-me', 'hello', 'refused not-asked'],
  ]

  test.each(cases)('to %s, %j reads as %j', (id, raw, value) => {
    expect(checking(id, raw)).toEqual(value)
  })

  test('is never anything a question does not offer, whatever is posted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions.map(({ id }) => id)),
        fc.oneof(fc.string(), fc.array(fc.string())),
        (id, raw) => {
          const value = checking(id, raw)
          if (id === 'likes' && Array.isArray(value)) {
            for (const one of value) expect(['music', 'sport', 'animals']).toContain(one)
          }
          if (id === 'hours' && typeof value === 'number') expect(value >= 0 && value <= 24).toBe(true)
          if (id === 'which-noise' && typeof value === 'string') expect(value.length).toBeLessThanOrEqual(20)
        },
      ),
    )
  })
})

describe('a posted form', () => {
  const answering = { questionnaire: small, asked: anAsked() }

  test('has its good answers accepted and its bad ones named', () => {
    expect(checkAnswers({ sleeps: 'well', hours: 'many', T1: '' }, answering)).toEqual({
      accepted: [
        { questionId: 'sleeps', value: 'well', isText: false },
        { questionId: 'T1', value: null, isText: false },
      ],
      refusals: [{ questionId: 'hours', refusal: 'not-a-number' }],
    })
  })

  test('is refused what was not asked of this informant, and what is no question', () => {
    const ofHealth = { questionnaire: small, asked: anAsked({ viewpoint: 'health' }) }
    expect(
      checkAnswers({ sleeps: 'well', ['__proto__x']: '1', constructor: '1' }, ofHealth).refusals,
    ).toEqual([
      { questionId: 'sleeps', refusal: 'not-asked' },
      { questionId: '__proto__x', refusal: 'not-asked' },
      { questionId: 'constructor', refusal: 'not-asked' },
    ])
  })

  test('keeps the words under a question that waits for another answer', () => {
    expect(checkAnswers({ 'which-noise': 'the road' }, answering).accepted).toEqual([
      { questionId: 'which-noise', value: 'the road', isText: true },
    ])
  })
})
