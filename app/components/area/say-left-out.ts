import { formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { Pathway } from '#schemas/referral-choices.ts'

export type LeavesOut = { readonly leftOut: readonly Pathway[] }

/** Which pathways are too small to show: they are named, so that nobody takes the rest for all. */
export function sayLeftOut(words: Words, locale: Locale, { leftOut }: LeavesOut): readonly string[] {
  if (leftOut.length === 0) return []
  const names = leftOut.map((pathway) => words(`pathway.${pathway}`))
  return [words('leftOut', { pathways: formatList(locale, names) })]
}
