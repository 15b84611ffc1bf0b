import fc from 'fast-check'
import { strandIds, viewpoints } from '#questionnaires/engine/questionnaire.ts'
import type { ProfileInput, RespondentAnswers } from '#questionnaires/profile/build-profile.ts'
import type { GivenWeight } from '#questionnaires/profile/need-level.ts'
import type { GivenAnswer } from '#questionnaires/profile/strand-score.ts'

export const anAnswer = fc.constantFrom<GivenAnswer>(0, 0.5, 1, 2, 3, 3.5, 4, 'X', 'P', 'NA', null)
export const someAnswers = fc.array(anAnswer, { minLength: 1, maxLength: 6 })
export const anImpact = fc.constantFrom<GivenWeight>(0, 1, 2, 3, 'X', null)

export const aRespondent: fc.Arbitrary<RespondentAnswers> = fc.record({
  answers: someAnswers,
  items: fc.constant(['1', '2', '3', '4', '5', '6']),
  impact: anImpact,
  effort: anImpact,
  form: fc.constant('full' as const),
})

const people = fc.array(aRespondent, { minLength: 1, maxLength: 4 })
const aStrand = fc.dictionary(fc.constantFrom(...viewpoints), people, { noNullPrototype: true })

export const aProfileInput: fc.Arbitrary<ProfileInput> = fc.record({
  ageMonths: fc.integer({ min: 24, max: 311 }),
  spreadDays: fc.integer({ min: 0, max: 400 }),
  known3m: fc.dictionary(fc.constantFrom(...viewpoints), fc.array(fc.boolean(), { maxLength: 3 }), {
    noNullPrototype: true,
  }),
  strands: fc.dictionary(fc.constantFrom(...strandIds), aStrand, { noNullPrototype: true }),
})
