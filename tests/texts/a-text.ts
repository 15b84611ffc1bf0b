import type { Text } from './text.ts'

/** A text of the family's pages, unless said otherwise. */
export function aText(words: string, given: Partial<Text> = {}): Text {
  const { locale = 'en-GB', namespace = 'family' } = given
  const file = `app/i18n/locales/${locale}/${namespace}.json`
  return { file, locale, namespace, key: 'home.text', words, ...given }
}
