/** A language tag such as `en-GB`, `pl` or `pl-x-easy`. */
export type Locale = string

export type Direction = 'ltr' | 'rtl'

export const baseLocale = 'en-GB'

/** Each language on offer, in its own name. A new one is a line here and a folder in `locales/`. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'en-GB': 'English',
  'en-GB-x-easy': 'English, easy read',
}

const easyRead = /-x-easy$/

/** Whether a locale is the easy-read version of its language. */
export function isEasyRead(locale: Locale): boolean {
  return easyRead.test(locale)
}

/** The same language in usual words. */
export function usualWordsOf(locale: Locale): Locale {
  return locale.replace(easyRead, '')
}

/** The language of a tag without its region: `pl` of `pl-PL`. */
export function languageOf(locale: Locale): string {
  return locale.split('-', 1)[0] ?? locale
}

const fallbackOfEasyRead = ['en-GB-x-easy', baseLocale]

/** Where words are looked for, after the locale itself, when it lacks them: simpler words before English. */
export function fallbackChain(locale: Locale): readonly Locale[] {
  const ways = isEasyRead(locale) ? [usualWordsOf(locale), ...fallbackOfEasyRead] : [baseLocale]
  return [...new Set(ways)].filter((way) => way !== locale)
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

const directions = new Map<Locale, Direction>()

/** Which way a locale is written. */
export function directionOf(locale: Locale): Direction {
  const known = directions.get(locale)
  if (known) return known
  const direction = rightToLeft.has(languageOf(locale)) ? 'rtl' : 'ltr'
  directions.set(locale, direction)
  return direction
}
