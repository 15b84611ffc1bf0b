import type { OptionWords, ScaleOptionWords } from './question-texts.ts'
import type { Asked, KeyedQuestion, Question, ScaleQuestion, Section, Voice } from './questionnaire.ts'
import { offeredOptions, readerVoice, voiceOf } from './voice-of.ts'
import { firstKey, firstOf, pick, type TextChain } from './word-chain.ts'

/** Who reads the question, and the name the child likes to be called. */
export type Reading = { readonly asked: Asked; readonly name: string }

/** The question as this informant reads it; an adult's item is a whole sentence about the child. Empty where there are no words. */
export function questionText(texts: TextChain, question: Question, { asked, name }: Reading): string {
  const voice = voiceOf(asked, question)
  const text = bareText(texts, question, { voice, asked })
  const isItem = question.kind === 'scale' && question.measure === 'item'
  const isAboutChild = isItem && voice !== 'child' && voice !== 'easy'
  const frame = isAboutChild ? firstOf(texts, (it) => pick(it.questions['item']?.text, voice)) : undefined
  return fillNames(frame === undefined ? text : frame.replace('{item}', () => text), name)
}

/** A line of help under the question, or undefined. */
export function questionHint(
  texts: TextChain,
  question: Question,
  { asked, name }: Reading,
): string | undefined {
  const voice = voiceOf(asked, question)
  const hint = firstOf(texts, (it) => pick(it.questions[question.wordsId ?? question.id]?.hint, voice))
  return hint === undefined ? undefined : fillNames(hint, name)
}

/** The sentence above a group of scale questions ("Over the last 8 weeks…"), or undefined where the form has no such scale. */
export function stemText(
  texts: TextChain,
  question: ScaleQuestion,
  { asked, name }: Reading,
): string | undefined {
  const scale = question.scaleIn[asked.form]
  if (!scale) return undefined
  const stem = firstOf(texts, (it) => pick(it.scales[scale]?.stem, readerVoice(asked)))
  return stem === undefined ? undefined : fillNames(stem, name)
}

/** The points of the scale this informant answers on, with label, help and picture key. */
export function scaleOptions(
  texts: TextChain,
  question: ScaleQuestion,
  { asked }: Reading,
): readonly ScaleOptionWords[] {
  const scale = question.scaleIn[asked.form]
  if (!scale) return []
  return firstOf(texts, (it) => pick(it.scales[scale]?.options, voiceOf(asked, question))) ?? []
}

/** The options this informant may choose from, with their labels. */
export function optionTexts(
  texts: TextChain,
  question: KeyedQuestion,
  { asked, name }: Reading,
): readonly (OptionWords & { readonly key: string })[] {
  const voice = voiceOf(asked, question)
  return offeredOptions(question, asked).map((key) => {
    const words = firstOf(texts, (it) =>
      firstKey(voice, (at) => it.questions[question.wordsId ?? question.id]?.options?.[at]?.[key]),
    )
    const { label, ...rest } = words ?? { label: key }
    return { key, ...rest, label: fillNames(label, name) }
  })
}

/** The heading of a part of the form, why it is asked, and a note, as this informant reads them. */
export function sectionText(
  texts: TextChain,
  section: Section,
  { asked, name }: Reading,
): { readonly title: string; readonly why?: string; readonly note?: string } {
  const voice = readerVoice(asked)
  const words = firstOf(texts, (it) => it.sections[section])
  const title = firstOf(texts, (it) => pick(it.sections[section]?.title, voice)) ?? section
  return {
    title: fillNames(title, name),
    ...(words?.why && { why: fillNames(words.why, name) }),
    ...(words?.note && { note: fillNames(words.note, name) }),
  }
}

/** What is shown at once to someone whose answer raised a flag; undefined where nothing is shown. */
export function flagAdvice(
  texts: TextChain,
  raised: { readonly flagId: string; readonly answer: string },
  { asked, name }: Reading,
): string | undefined {
  const voice = readerVoice(asked)
  const advice = firstOf(texts, (it) => {
    const words = it.flags[raised.flagId]?.onScreen
    return pick(words?.[raised.answer], voice) ?? pick(words?.['any'], voice)
  })
  return advice === undefined ? undefined : fillNames(advice, name)
}

/** Puts in the child's name; they, their and them are always singular they. */
export function fillNames(text: string, name: string): string {
  return text.replaceAll(/\{(name|they|their|them)\}/g, (_, word: string) => (word === 'name' ? name : word))
}

function bareText(
  texts: TextChain,
  question: Question,
  { voice, asked }: { voice: Voice; asked: Asked },
): string {
  const id = question.wordsId ?? question.id
  const found = firstOf(
    texts,
    (it) => pick(it.questions[id]?.textIn?.[asked.ageBand], voice) ?? pick(it.questions[id]?.text, voice),
  )
  return found ?? ''
}
