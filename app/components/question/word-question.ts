import {
  optionTexts,
  questionHint,
  questionText,
  scaleOptions,
  type Reading,
} from '#questionnaires/engine/question-text.ts'
import type {
  AnswerValue,
  KeyedQuestion,
  Question,
  ScaleQuestion,
} from '#questionnaires/engine/questionnaire.ts'
import { childNeedsV1Texts as texts } from '#questionnaires/texts/child-needs-v1.ts'
import type { IconName } from '../icon.tsx'
import type { Field, FieldOption } from './field.ts'

const faces: Readonly<Record<string, IconName>> = {
  face_smile: 'smile',
  face_flat: 'flat',
  face_worried: 'worried',
  question: 'question',
}

// These come last, after the word "or": they are answers too, and never the first to hand.
const special = new Set([
  'X',
  'NA',
  'P',
  'dont_know',
  'unknown',
  'unsure',
  'prefer_not_to_say',
  'not_sure',
  'rather_not_say',
  'not_sure_yet',
])

const longText = 120

/** One question as its reader meets it, with the answer it has. */
export function wordQuestion(question: Question, reading: Reading, value: AnswerValue | undefined): Field {
  const hint = questionHint(texts, question, reading)
  const worded = {
    id: question.id,
    text: questionText(texts, question, reading),
    ...(hint !== undefined && { hint }),
    values: value === undefined ? [] : [value].flat().map(String),
  }
  if (question.kind === 'info') return { ...worded, kind: 'info' }
  if (question.kind === 'scale') return { ...worded, ...scaleField(question, reading) }
  if ('options' in question) return { ...worded, ...keyedField(question, reading) }
  if (question.kind === 'number') return { ...worded, kind: 'number' }
  if (question.kind === 'date') return { ...worded, kind: 'date', mayBeUnknown: question.mayBeUnknown }
  return { ...worded, kind: 'words', length: question.length, isLong: question.length > longText }
}

/** The answer of a field in words, or undefined where there is none. */
export function answerInWords(field: Field): string | undefined {
  if (field.values.length === 0) return undefined
  if (!('options' in field)) return field.values.join('\n')
  const labels = field.options.filter(({ value }) => field.values.includes(value)).map(({ label }) => label)
  return labels.length > 0 ? labels.join('\n') : undefined
}

function scaleField(question: ScaleQuestion, reading: Reading) {
  const options = scaleOptions(texts, question, reading).map(({ value, label, icon }): FieldOption => {
    const picture = icon === undefined ? undefined : faces[icon]
    const key = String(value)
    return { value: key, label, special: special.has(key), ...(picture && { picture }) }
  })
  const isFaces = options.every(({ picture }) => picture !== undefined)
  return { kind: isFaces ? ('faces' as const) : ('radios' as const), options }
}

const several: readonly Question['kind'][] = ['multi', 'tags', 'priorities']

function keyedField(question: KeyedQuestion, reading: Reading) {
  const isSeveral = several.includes(question.kind)
  const options = optionTexts(texts, question, reading).map(({ key, label }): FieldOption => ({
    value: key,
    label,
    special: !isSeveral && special.has(key),
  }))
  return { kind: isSeveral ? ('ticks' as const) : ('radios' as const), options }
}
