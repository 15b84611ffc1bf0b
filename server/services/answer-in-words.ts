import { isAnswered, valuesOf } from '#questionnaires/engine/answers.ts'
import { optionTexts } from '#questionnaires/engine/question-text.ts'
import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { askedOf } from './asked-of.ts'

type Asking = { readonly id: string; readonly name: string }

/** One background answer as the words of the option chosen, or as it was typed; null when it was not answered. */
export function answerInWords(
  questionnaire: Questionnaire,
  form: Contribution,
  { id, name }: Asking,
): string | null {
  const value = valuesOf({ ...form.answers, ...form.background, ...form.restricted })[id]
  if (!isAnswered(value)) return null
  const question = questionnaire.byId.get(id)
  const keys = (Array.isArray(value) ? value : [value]).map(String)
  if (!question || !('options' in question)) return keys.join(', ')
  const labels = optionTexts(questionnaire.texts, question, { asked: askedOf(form), name })
  return keys.map((key) => labels.find((one) => one.key === key)?.label ?? key).join(', ')
}
