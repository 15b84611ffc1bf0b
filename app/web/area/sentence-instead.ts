import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import { refusalResponse } from '../respond.ts'
import { statusOfRefusal } from '../status-of-refusal.ts'
import { sayWrong } from './say-wrong.ts'

type Refused = { readonly refusal: string; readonly details?: Readonly<Record<string, string>> }

/** Why there is no file as it was asked for, in a sentence; what nobody may know stays not found. */
export function sentenceInstead(
  { refusal, details }: Refused,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
): Response {
  if (refusal === 'not-found') throw refusalResponse(refusal)
  return new Response(sayWrong({ refusal, details }, words, locale), {
    status: statusOfRefusal(refusal),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
