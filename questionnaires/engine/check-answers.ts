import { checkAnswer, type AnswerRefusal, type Answering, type RawAnswer } from './check-answer.ts'
import type { AnswerValue, Question } from './questionnaire.ts'
import { askableQuestions } from './visible-questions.ts'

/** One answer ready to be merged; `isText` tells that both versions are kept when two saves cross. */
export type AcceptedAnswer = {
  readonly questionId: string
  readonly value: AnswerValue | null
  readonly isText: boolean
}

export type RefusedAnswer = { readonly questionId: string; readonly refusal: AnswerRefusal }

export type CheckedAnswers = {
  readonly accepted: readonly AcceptedAnswer[]
  readonly refusals: readonly RefusedAnswer[]
}

/** Reads the posted fields of a form, by question id. A question not meant for this informant is refused; one that only waits for another answer is kept, and counts once it is shown. */
export function checkAnswers(
  fields: Readonly<Record<string, RawAnswer>>,
  answering: Answering,
): CheckedAnswers {
  const askable = new Map(
    askableQuestions(answering.questionnaire, answering.asked).map((question) => [question.id, question]),
  )
  const accepted: AcceptedAnswer[] = []
  const refusals: RefusedAnswer[] = []
  for (const [questionId, raw] of Object.entries(fields)) {
    const question = askable.get(questionId)
    const checked = question ? checkAnswer(question, raw, answering) : notAsked
    if (checked.ok)
      accepted.push({ questionId, value: checked.value, isText: question ? isText(question) : false })
    if (!checked.ok) refusals.push({ questionId, refusal: checked.refusal })
  }
  return { accepted, refusals }
}

const notAsked = { ok: false, refusal: 'not-asked' } as const

/** Whether the answer is someone's own words, of which none may be lost. */
export function isText(question: Question): boolean {
  return question.kind === 'text' || question.kind === 'person-note'
}
