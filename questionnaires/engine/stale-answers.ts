import { isAnswered, type AnswerValues } from './answers.ts'
import type { AnswerValue, Asked, Questionnaire } from './questionnaire.ts'
import { visibleQuestions } from './visible-questions.ts'

/** Ids of answers whose question is no longer shown to this informant: kept and reported, never scored. */
export function staleAnswers(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): readonly string[] {
  const counting = countingAnswers(questionnaire, asked, answers)
  return Object.keys(answers).filter((id) => isAnswered(answers[id]) && counting[id] === undefined)
}

/** The answers that count: those whose question is shown to this informant now. */
export function countingAnswers(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): AnswerValues {
  const counting: Record<string, AnswerValue> = {}
  for (const { id, kind } of visibleQuestions(questionnaire, asked, answers)) {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (kind !== 'info' && isAnswered(value)) counting[id] = value
  }
  return counting
}
