import { valuesOf, type Answers, type AnswerValues } from '#questionnaires/engine/answers.ts'
import type { AnswerValue, Asked, Question, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { offeredOptions } from '#questionnaires/engine/voice-of.ts'
import { answerAreas, type Contribution } from '#schemas/contribution.ts'
import { askedOf } from './asked-of.ts'

/** Every answer of one contribution by question id, whatever area it is kept in. */
export function answersOf(contribution: Contribution): Answers {
  return Object.fromEntries(answerAreas.flatMap((area) => Object.entries(contribution[area])))
}

/**
 * The bare values that fit the form in use. After a change of form an answer given on another scale stays kept, but is neither
 * shown nor counted until the form is changed back.
 */
export function answersInForm(questionnaire: Questionnaire, contribution: Contribution): AnswerValues {
  const asked = askedOf(contribution)
  const values = valuesOf(answersOf(contribution))
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => {
      const question = questionnaire.byId.get(id)
      return question !== undefined && fits(question, value, { questionnaire, asked })
    }),
  )
}

type Form = { readonly questionnaire: Questionnaire; readonly asked: Asked }

function fits(question: Question, value: AnswerValue, { questionnaire, asked }: Form): boolean {
  if (question.kind === 'scale') {
    const scale = question.scaleIn[asked.form]
    return scale !== undefined && questionnaire.scales[scale].values.some((point) => point === value)
  }
  if (!('options' in question)) return true
  const offered = offeredOptions(question, asked)
  return [value].flat().every((key) => offered.includes(String(key)))
}
