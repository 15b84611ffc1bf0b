import type {
  AnswerValue,
  Asked,
  DateQuestion,
  KeyedQuestion,
  NumberQuestion,
  PersonNoteQuestion,
  Question,
  Questionnaire,
  ScaleQuestion,
  TextQuestion,
} from './questionnaire.ts'
import { parseDay } from './calendar.ts'
import { offeredOptions } from './voice-of.ts'

export const answerRefusals = [
  'not-asked',
  'outside-scale',
  'too-long',
  'not-a-number',
  'outside-range',
  'unknown-option',
  'too-many',
] as const
export type AnswerRefusal = (typeof answerRefusals)[number]

/** What a field of a form holds. */
export type RawAnswer = string | readonly string[]

/** An answer read from a form: its value, null to clear it, or why it is refused. */
export type CheckedAnswer =
  | { readonly ok: true; readonly value: AnswerValue | null }
  | { readonly ok: false; readonly refusal: AnswerRefusal }

/** Where an answer is given: in which questionnaire and by whom. */
export type Answering = { readonly questionnaire: Questionnaire; readonly asked: Asked }

/** Reads what a form holds for one question asked of this informant; nothing written clears the answer. Whether it was asked is `checkAnswers`' to say. */
export function checkAnswer(question: Question, raw: RawAnswer, answering: Answering): CheckedAnswer {
  if (question.kind === 'info') return refuse('not-asked')
  const lines = (typeof raw === 'string' ? [raw] : raw).map(tidy).filter((line) => line !== '')
  if (lines.length === 0) return accept(null)
  if (question.kind === 'scale') return onScale(question, lines, answering)
  if ('options' in question) return fromOptions(question, lines, answering)
  return written(question, lines)
}

function onScale(question: ScaleQuestion, lines: readonly string[], answering: Answering): CheckedAnswer {
  const { questionnaire, asked } = answering
  const scale = question.scaleIn[asked.form]
  if (!scale) return refuse('not-asked')
  if (lines.length > 1) return refuse('too-many')
  const value = questionnaire.scales[scale].values.find((point) => String(point) === lines[0])
  return value === undefined ? refuse('outside-scale') : accept(value)
}

const singles: readonly Question['kind'][] = ['choice', 'yes-no', 'yes-no-unsure']

function fromOptions(question: KeyedQuestion, lines: readonly string[], { asked }: Answering): CheckedAnswer {
  const chosen = [...new Set(lines)]
  const offered = offeredOptions(question, asked)
  if (chosen.some((key) => !offered.includes(key))) return refuse('unknown-option')
  const [first = ''] = chosen
  if (singles.includes(question.kind)) return chosen.length > 1 ? refuse('too-many') : accept(first)
  if (question.kind === 'priorities' && chosen.length > question.most) return refuse('too-many')
  return accept(chosen)
}

type Written = TextQuestion | PersonNoteQuestion | NumberQuestion | DateQuestion

function written(question: Written, lines: readonly string[]): CheckedAnswer {
  if (question.kind === 'number') return numeral(question, lines.join(''))
  if (question.kind === 'date') return day(question, lines.join('-'))
  const text = lines.join('\n')
  return text.length > question.length ? refuse('too-long') : accept(text)
}

function numeral({ min, max }: NumberQuestion, text: string): CheckedAnswer {
  if (!/^-?\d{1,9}(\.\d{1,4})?$/.test(text)) return refuse('not-a-number')
  const value = Number(text)
  return value < min || value > max ? refuse('outside-range') : accept(value)
}

// People often remember only the month of a check, so a month will do.
function day({ mayBeUnknown }: DateQuestion, text: string): CheckedAnswer {
  if (text === 'unknown') return mayBeUnknown ? accept(text) : refuse('unknown-option')
  const asDay = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return parseDay(asDay) ? accept(text) : refuse('outside-range')
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

function accept(value: AnswerValue | null): CheckedAnswer {
  return { ok: true, value }
}

function refuse(refusal: AnswerRefusal): CheckedAnswer {
  return { ok: false, refusal }
}
