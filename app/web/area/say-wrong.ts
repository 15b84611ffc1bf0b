import { formatMonth } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'

/** Why figures cannot be shown as they were asked for; the details name months or boxes. */
export type AskedWrong = {
  readonly refusal: string
  readonly details?: Readonly<Record<string, string>> | undefined
}

/** That reason in a sentence. */
export function sayWrong({ refusal, details = {} }: AskedWrong, words: Words, locale: Locale): string {
  const { first, newest } = details
  return words(`wrong.${refusal}`, {
    first: first ? formatMonth(locale, first) : '',
    newest: newest ? formatMonth(locale, newest) : '',
  })
}
