import { isEasyRead } from '#app/i18n/locale.ts'
import { useLocale } from '#app/i18n/use-words.ts'
import { offerWords, safetyWords, suggestionWords } from '#questionnaires/texts/suggestion-words.ts'

/** The words of suggestions about this child for a family or a young person, in the language of the page. */
export function useSuggestionWords(name: string) {
  const reading = isEasyRead(useLocale().locale) ? 'easy' : 'usual'
  return {
    suggestion: (id: string) => suggestionWords(id, name, reading),
    safety: (key: string) => safetyWords(key, reading),
    offer: (key: string) => offerWords(key, reading),
  }
}
