import { valuesOf, type Answers, type AnswerValues } from '#questionnaires/engine/answers.ts'
import type { AnswerValue, Asked, Question, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { offeredOptions } from '#questionnaires/engine/voice-of.ts'
import type { AnswerArea, Contribution } from '#schemas/contribution.ts'
import { askedOf } from './asked-of.ts'

/** Every answer of one contribution by question id, whatever area it is kept in. */
export function answersOf({ answers, background, restricted, safety, voice }: AnswersByArea): Answers {
  return { ...answers, ...background, ...restricted, ...safety, ...voice }
}

type AnswersByArea = Pick<Contribution, AnswerArea>

// A record is never changed in place, so what one says in its form is worked out once.
const workedOut = new WeakMap<Contribution, { readonly by: Questionnaire; readonly values: AnswerValues }>()

/**
 * The bare values that fit the form in use. After a change of form an answer given on another scale stays kept, but is neither
 * shown nor counted until the form is changed back.
 */
export function answersInForm(questionnaire: Questionnaire, contribution: Contribution): AnswerValues {
  const known = workedOut.get(contribution)
  if (known?.by === questionnaire) return known.values
  const values = fittingAnswers(questionnaire, contribution)
  workedOut.set(contribution, { by: questionnaire, values })
  return values
}

function fittingAnswers(questionnaire: Questionnaire, contribution: Contribution): AnswerValues {
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
