import type { AnswerValue } from './questionnaire.ts'

export type EarlierAnswer = { readonly value: AnswerValue; readonly at: string; readonly by: string }

/** One answer as kept: `rev` grows with every change, `value` is null once cleared, `also` holds what a crossing save would have lost. */
export type StoredAnswer = {
  readonly value: AnswerValue | null
  readonly rev: number
  /** ISO instant. */
  readonly at: string
  /** Person id. */
  readonly by: string
  readonly also?: readonly EarlierAnswer[]
}

export type Answers = Readonly<Record<string, StoredAnswer>>
export type AnswerValues = Readonly<Record<string, AnswerValue>>

/** The bare values of stored answers by question id; cleared ones are left out. */
export function valuesOf(answers: Answers): AnswerValues {
  const values: Record<string, AnswerValue> = {}
  for (const [id, { value }] of Object.entries(answers)) if (value !== null) values[id] = value
  return values
}

/** Whether there is an answer: an empty text or an empty list is none. */
export function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  if (value === null || value === undefined) return false
  return typeof value === 'number' || value.length > 0
}
