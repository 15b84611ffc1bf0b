import { optionTexts, questionText, scaleOptions } from '#questionnaires/engine/question-text.ts'
import type { AnswerValue, Asked, Question, Questionnaire } from '#questionnaires/engine/questionnaire.ts'

/** Whose form it is, and the name the child likes to be called. */
export type FormRead = {
  readonly questionnaire: Questionnaire
  readonly asked: Asked
  readonly name: string
}

/** A question as the person who answered it read it. */
export function askedWords(question: Question, { questionnaire, asked, name }: FormRead): string {
  return questionText(questionnaire.texts, question, { asked, name })
}

/** An answer in the words it was chosen by; free words stay as they were written, and what has no words is told as it is. */
export function answerWords(question: Question, value: AnswerValue, form: FormRead): string {
  return [value]
    .flat()
    .map((one) => labelOf(question, one, form) ?? String(one))
    .join(', ')
}

function labelOf(
  question: Question,
  value: string | number,
  { questionnaire, asked, name }: FormRead,
): string | undefined {
  if (question.kind === 'scale')
    return scaleOptions(questionnaire.texts, question, { asked, name }).find((one) => one.value === value)
      ?.label
  if (!('options' in question)) return undefined
  return optionTexts(questionnaire.texts, question, { asked, name }).find(({ key }) => key === value)?.label
}
