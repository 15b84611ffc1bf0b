import type { QuestionTexts, WordsKey } from './question-texts.ts'
import type { KeyedQuestion, Question, Voice } from './questionnaire.ts'

/** Words in several locales, the preferred one first. */
export type TextChain = readonly QuestionTexts[]

const chains = {
  school: ['school', 'adult', 'any'],
  home: ['home', 'adult', 'any'],
  health: ['health', 'adult', 'any'],
  child: ['child', 'any'],
  easy: ['easy', 'child', 'any'],
} as const satisfies Record<Voice, readonly WordsKey[]>

/** What a voice finds among words kept by voice: its own, then its group's, then anyone's. */
export function pick<Found>(
  by: Readonly<Partial<Record<WordsKey, Found>>> | undefined,
  voice: Voice,
): Found | undefined {
  return by && firstKey(voice, (key) => by[key])
}

/** The first thing found along the keys a voice may use. */
export function firstKey<Found>(voice: Voice, find: (key: WordsKey) => Found | undefined): Found | undefined {
  for (const key of chains[voice]) {
    const found = find(key)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first thing found along the locales. */
export function firstOf<Found>(
  texts: TextChain,
  find: (text: QuestionTexts) => Found | undefined,
): Found | undefined {
  for (const text of texts) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a voice has words for a question in any locale of the chain. */
export function hasText(texts: TextChain, { id, wordsId = id }: Question, voice: Voice): boolean {
  return Boolean(firstOf(texts, (it) => pick(it.questions[wordsId]?.text, voice)))
}

/** Whether a voice has a label for an option in any locale of the chain. */
export function hasLabel(
  texts: TextChain,
  { id, wordsId = id }: KeyedQuestion,
  { voice, key }: { readonly voice: Voice; readonly key: string },
): boolean {
  return Boolean(firstOf(texts, (it) => firstKey(voice, (at) => it.questions[wordsId]?.options?.[at]?.[key])))
}
