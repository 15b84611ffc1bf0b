import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { needLevel, needLevels, type GivenWeight } from '#questionnaires/profile/need-level.ts'
import {
  roundHalfUp,
  strandScore,
  type AnswerForm,
  type GivenAnswer,
} from '#questionnaires/profile/strand-score.ts'
import { anAnswer, anImpact, someAnswers } from './arbitraries.ts'

type EdgeCase = readonly [
  note: string,
  answers: readonly GivenAnswer[],
  impact: GivenWeight,
  form: AnswerForm,
  score: number | null,
  level: string | null,
  reasons: readonly string[],
]

const edgeCases = JSON.parse(
  readFileSync(new URL('vectors/profile-edge-cases.json', import.meta.url), 'utf8'),
) as readonly EdgeCase[]

describe('the need level of one person’s answers', () => {
  test('all the edge cases are here', () => {
    expect(edgeCases).toHaveLength(20)
  })

  test.each(edgeCases)('%s', (...[, answers, impact, form, score, level, reasons]) => {
    const found = needLevel({ answers, impact, form })
    expect(found.score).toBe(score)
    expect(found.level === null ? null : needLevels[found.level]).toBe(level)
    expect(found.reasons).toEqual(reasons)
  })

  test('what was not seen, not said, left blank or does not apply is never part of the score', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { score } = strandScore(answers)
        const numbers = answers.filter((answer) => typeof answer === 'number')
        const sum = numbers.reduce((total, answer) => total + answer, 0)
        if (score !== null) expect(score).toBe(roundHalfUp(25 * sum, numbers.length))
      }),
    )
  })

  test('a score is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const score = strandScore(answers).score ?? 0
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
      }),
    )
  })

  test('every possible sum rounds as exact arithmetic says', () => {
    for (let answered = 1; answered <= 6; answered += 1)
      for (let halves = 0; halves <= 8 * answered; halves += 1)
        expect(roundHalfUp(12.5 * halves, answered)).toBe(
          Number((25n * BigInt(halves) + BigInt(answered)) / (2n * BigInt(answered))),
        )
  })

  test('needing more help with one thing never lowers the level', () => {
    fc.assert(
      fc.property(
        fc.record({ answers: someAnswers, impact: anImpact, at: fc.nat(5), more: anAnswer }),
        (change) => {
          const { answers, impact, at, more } = change
          const before = answers[at % answers.length]
          if (typeof before !== 'number' || typeof more !== 'number' || more < before) return
          const raised = answers.with(at % answers.length, more)
          const lower = needLevel({ answers, impact, form: 'full' }).level ?? 0
          expect(needLevel({ answers: raised, impact, form: 'full' }).level ?? 0).toBeGreaterThanOrEqual(
            lower,
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('little impact never lowers a level, and great impact lifts it one step at most', () => {
    fc.assert(
      fc.property(someAnswers, anImpact, (answers, impact) => {
        const plain = needLevel({ answers, impact: null, form: 'full' }).level
        const weighed = needLevel({ answers, impact, form: 'full' }).level
        expect(weighed === null).toBe(plain === null)
        expect([0, 1]).toContain((weighed ?? 0) - (plain ?? 0))
      }),
    )
  })
})
