import { safetyTexts } from './en-GB/suggestions-around.ts'
import { suggestionTexts } from './en-GB/suggestions.ts'

/** The words of one suggestion about a child by the name they like; throws for an id the catalogue does not have. */
export function suggestionWords(suggestionId: string, name: string): string {
  const words = suggestionTexts[suggestionId]
  if (words === undefined) throw new Error(`no words for the suggestion ${suggestionId}`)
  return words.replaceAll('{name}', name)
}

/** The line that must stand beside a suggestion, by its key. */
export function safetyWords(key: string): string {
  const words = safetyTexts[key]
  if (words === undefined) throw new Error(`no words for the safety line ${key}`)
  return words
}
