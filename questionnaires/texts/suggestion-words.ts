import { easySafetyTexts, easyWhileWaitingTexts } from './en-GB-x-easy/suggestions-around.ts'
import { easySuggestionTexts } from './en-GB-x-easy/suggestions.ts'
import { safetyTexts, whileWaitingTexts } from './en-GB/suggestions-around.ts'
import { suggestionTexts } from './en-GB/suggestions.ts'

/** Whether words are wanted as staff read them or in easy read. */
type Reading = 'usual' | 'easy'

type Texts = Readonly<Record<Reading, Readonly<Record<string, string>>>>

const suggestions: Texts = { usual: suggestionTexts, easy: easySuggestionTexts }
const safety: Texts = { usual: safetyTexts, easy: easySafetyTexts }
const offers: Texts = { usual: whileWaitingTexts, easy: easyWhileWaitingTexts }

/** The words of one suggestion about a child by the name they like; throws for an id the catalogue does not have. */
export function suggestionWords(suggestionId: string, name: string, reading: Reading = 'usual'): string {
  return wordsIn(suggestions[reading], suggestionId).replaceAll('{name}', name)
}

/** The line that must stand beside a suggestion, by its key. */
export function safetyWords(key: string, reading: Reading = 'usual'): string {
  return wordsIn(safety[reading], key)
}

/** What a family is offered while a request waits, by its key. */
export function offerWords(key: string, reading: Reading = 'usual'): string {
  return wordsIn(offers[reading], key)
}

function wordsIn(texts: Readonly<Record<string, string>>, key: string): string {
  const words = texts[key]
  if (words === undefined) throw new Error(`no words for ${key}`)
  return words
}
