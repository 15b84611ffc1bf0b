import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import { statusOfRefusal } from '../status-of-refusal.ts'
import { sayWrong } from './say-wrong.ts'

type Refused = { readonly refusal: string; readonly details?: Readonly<Record<string, string>> }

/** Why there is no file as it was asked for, in a sentence; an unknown name and one somebody may not know of get the same. */
export function sentenceInstead(
  { refusal, details }: Refused,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
): Response {
  return new Response(sayWrong({ refusal, details }, words, locale), {
    status: statusOfRefusal(refusal),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
