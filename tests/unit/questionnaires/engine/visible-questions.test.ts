import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingAnswers, staleAnswers } from '#questionnaires/engine/stale-answers.ts'
import { visibleQuestions } from '#questionnaires/engine/visible-questions.ts'
import { anAsked, questions, small } from './asked.ts'

function idsSeen(answers: Record<string, string | readonly string[]>) {
  return visibleQuestions(small, anAsked(), answers).map(({ id }) => id)
}

describe('a question that waits for another', () => {
  test('is shown once the answer it waits for is given', () => {
    expect(idsSeen({})).not.toContain('woken-by')
    expect(idsSeen({ sleeps: 'well' })).not.toContain('woken-by')
    expect(idsSeen({ sleeps: 'broken' })).toContain('woken-by')
  })

  test('is not opened by an answer that is itself no longer asked for', () => {
    expect(idsSeen({ sleeps: 'broken', 'woken-by': 'noise' })).toContain('which-noise')
    expect(idsSeen({ sleeps: 'well', 'woken-by': 'noise' })).not.toContain('which-noise')
  })
})

describe('an answer whose question is no longer shown', () => {
  const answers = { sleeps: 'well', 'woken-by': 'noise', 'which-noise': 'the road' }

  test('is reported', () => {
    expect(staleAnswers(small, anAsked(), answers)).toEqual(['woken-by', 'which-noise'])
  })

  test('does not count', () => {
    expect(countingAnswers(small, anAsked(), answers)).toEqual({ sleeps: 'well' })
  })

  test('never counts, whatever has been answered', () => {
    const someAnswers = fc.dictionary(
      fc.constantFrom(...questions.map(({ id }) => id), 'other', 'toString'),
      fc.constantFrom('well', 'broken', 'noise', 'dreams', ''),
    )
    fc.assert(
      fc.property(someAnswers, (given) => {
        const shown = visibleQuestions(small, anAsked(), given).map(({ id }) => id)
        const counting = Object.keys(countingAnswers(small, anAsked(), given))
        for (const id of counting) expect(shown).toContain(id)
        for (const id of staleAnswers(small, anAsked(), given)) expect(counting).not.toContain(id)
      }),
    )
  })
})
