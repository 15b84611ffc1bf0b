import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#questionnaires/engine/answers.ts'
import { mergeAnswers, type AnswerChange } from '#questionnaires/engine/merge-answers.ts'

const first = { at: '2026-01-01T10:00:00Z', by: 'p1' }
const second = { at: '2026-01-01T10:01:00Z', by: 'p2' }

function textSave(value: string, baseRev: number): AnswerChange {
  return { questionId: 'FT1', value, baseRev, isText: true }
}

describe('a save', () => {
  test('starts an answer at revision 1 and grows with each change', () => {
    const once = mergeAnswers({}, [{ questionId: 'SLC1', value: 2, baseRev: 0 }], first)
    expect(once).toEqual({ answers: { SLC1: { value: 2, rev: 1, ...first } }, conflicts: [] })
    const twice = mergeAnswers(once.answers, [{ questionId: 'SLC1', value: 3, baseRev: 1 }], second)
    expect(twice).toEqual({ answers: { SLC1: { value: 3, rev: 2, ...second } }, conflicts: [] })
  })

  test('may clear an answer, which keeps its revision', () => {
    const stored: Answers = { SLC1: { value: 2, rev: 1, ...first } }
    const { answers } = mergeAnswers(stored, [{ questionId: 'SLC1', value: null, baseRev: 1 }], second)
    expect(answers['SLC1']).toEqual({ value: null, rev: 2, ...second })
  })

  test('of nothing over nothing stores nothing', () => {
    const stored: Answers = {}
    expect(mergeAnswers(stored, [{ questionId: 'SLC1', value: null, baseRev: 0 }], first).answers).toBe(
      stored,
    )
  })
})

describe('two saves that cross', () => {
  test('leave the later choice, with the earlier kept and the crossing reported', () => {
    const stored: Answers = { SLC1: { value: 2, rev: 1, ...first } }
    const { answers, conflicts } = mergeAnswers(
      stored,
      [{ questionId: 'SLC1', value: 4, baseRev: 0 }],
      second,
    )
    expect(answers['SLC1']).toEqual({ value: 4, rev: 2, ...second, also: [{ value: 2, ...first }] })
    expect(conflicts).toEqual([
      { questionId: 'SLC1', kind: 'choice', value: 4, other: { value: 2, ...first } },
    ])
  })

  test('with the same value do not cross at all', () => {
    const stored: Answers = { likes: { value: ['a', 'b'], rev: 3, ...first } }
    const merged = mergeAnswers(stored, [{ questionId: 'likes', value: ['a', 'b'], baseRev: 1 }], second)
    expect(merged).toEqual({ answers: stored, conflicts: [] })
  })

  test('keep both texts, and go on keeping both while people type', () => {
    const one = mergeAnswers({}, [textSave('calm after lunch', 0)], first).answers
    const two = mergeAnswers(one, [textSave('hard at noon', 0)], second)
    expect(two.conflicts).toHaveLength(1)
    expect(two.answers['FT1']?.also?.map(({ value }) => value)).toEqual(['calm after lunch'])
    const three = mergeAnswers(two.answers, [textSave('hard at noon, and in PE', 2)], second)
    expect(three.conflicts).toEqual([])
    expect(three.answers['FT1']?.value).toBe('hard at noon, and in PE')
    expect(three.answers['FT1']?.also?.map(({ value }) => value)).toEqual(['calm after lunch'])
  })

  test('end when someone who saw both settles it', () => {
    const one = mergeAnswers({}, [textSave('calm', 0)], first).answers
    const two = mergeAnswers(one, [textSave('hard', 0)], second).answers
    const settled = mergeAnswers(two, [{ ...textSave('hard', 2), isSettled: true }], second).answers
    expect(settled['FT1']).toEqual({ value: 'hard', rev: 3, ...second })
  })

  test('keep a text that the other save cleared', () => {
    const one = mergeAnswers({}, [textSave('calm', 0)], first).answers
    const { answers, conflicts } = mergeAnswers(
      one,
      [{ questionId: 'FT1', value: null, baseRev: 0, isText: true }],
      second,
    )
    expect(answers['FT1']?.also).toEqual([{ value: 'calm', ...first }])
    expect(conflicts).toHaveLength(1)
  })
})

describe('merging, always', () => {
  const change = fc.record({
    questionId: fc.constantFrom('a', 'b', 'c', 'd'),
    value: fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.string(), fc.array(fc.string()))),
    baseRev: fc.integer({ min: 0, max: 3 }),
    isText: fc.boolean(),
  })
  const changes = fc.uniqueArray(change, { selector: ({ questionId }) => questionId })
  const saved = fc.array(change).map((list) => mergeAnswers({}, list, first).answers)

  test('comes out the same in any order for different questions', () => {
    fc.assert(
      fc.property(saved, changes, (stored, list) => {
        const forwards = list.reduce((answers, one) => mergeAnswers(answers, [one], second).answers, stored)
        const backwards = list.reduceRight(
          (answers, one) => mergeAnswers(answers, [one], second).answers,
          stored,
        )
        expect(backwards).toEqual(forwards)
        expect(mergeAnswers(stored, list, second).answers).toEqual(forwards)
      }),
    )
  })

  test('changes nothing when the same save comes twice', () => {
    fc.assert(
      fc.property(saved, changes, (stored, list) => {
        const once = mergeAnswers(stored, list, second).answers
        expect(mergeAnswers(once, list, second)).toEqual({ answers: once, conflicts: [] })
      }),
    )
  })

  test('loses no word that a crossing save would have covered', () => {
    const text = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const answers = texts.reduce<Answers>(
          (stored, value) => mergeAnswers(stored, [textSave(value, 0)], first).answers,
          {},
        )
        const kept = [answers['FT1']?.value, ...(answers['FT1']?.also ?? []).map(({ value }) => value)]
        for (const value of texts) {
          expect(kept.some((one) => typeof one === 'string' && one.includes(value))).toBe(true)
        }
      }),
    )
  })

  test('leaves the answers of other questions and the stored ones untouched', () => {
    fc.assert(
      fc.property(saved, changes, (stored, list) => {
        const before = structuredClone(stored)
        const { answers } = mergeAnswers(stored, list, second)
        expect(stored).toEqual(before)
        const touched = new Set<string>(list.map(({ questionId }) => questionId))
        for (const id of Object.keys(stored)) if (!touched.has(id)) expect(answers[id]).toBe(stored[id])
      }),
    )
  })
})
