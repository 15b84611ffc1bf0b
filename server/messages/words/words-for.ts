import { enGBEasy } from './en-GB-x-easy.ts'
import { enGB } from './en-GB.ts'
import type { MessageWords } from './message-words.ts'

/** The locales messages have words for. */
export const messageLocales = ['en-GB', 'en-GB-x-easy'] as const
export type MessageLocale = (typeof messageLocales)[number]

const wordsOf = { 'en-GB': enGB, 'en-GB-x-easy': enGBEasy } as const satisfies Record<
  MessageLocale,
  MessageWords
>

/** The locale a message is written in when this one was wished for: itself when we have words for it, else English. */
export function messageLocale(wished: string): MessageLocale {
  return messageLocales.find((locale) => locale === wished) ?? 'en-GB'
}

/** All message words of one locale. */
export function wordsFor(locale: MessageLocale): MessageWords {
  return wordsOf[locale]
}
