import { baseLocale, languageOf, localeNames } from './locale.ts'
import type { Locale } from './locale.ts'

export type LocaleWishes = {
  /** `?lng=` of the address. */
  readonly query?: string | null | undefined
  readonly account?: string | null | undefined
  readonly cookie?: string | null | undefined
  /** The language the contribution was asked for in. */
  readonly contribution?: string | null | undefined
  /** The Accept-Language header as it came. */
  readonly acceptLanguage?: string | null | undefined
}

/** The cookie that remembers a choice; browsers refuse the `__Host-` name without https. */
export function localeCookieName(isHttps: boolean): string {
  return isHttps ? '__Host-lng' : 'lng'
}

/** The locale of a page: what the person asked for, most explicit first, among those on offer. Never from an address on the network. */
export function pickLocale(wishes: LocaleWishes, offered = Object.keys(localeNames)): Locale {
  const { query, account, cookie, contribution, acceptLanguage } = wishes
  // What was chosen on this device comes before what the account holds: the choice is the newer one.
  const asked = [query, cookie, account, contribution, ...preferencesIn(acceptLanguage ?? '')]
  for (const tag of asked) {
    const match = tag ? offeredFor(tag, offered) : undefined
    if (match) return match
  }
  return baseLocale
}

function offeredFor(tag: string, offered: readonly Locale[]): Locale | undefined {
  const wanted = tag.trim().toLowerCase()
  const exact = offered.find((locale) => locale.toLowerCase() === wanted)
  if (exact) return exact
  return offered.find((locale) => languageOf(locale) === languageOf(wanted))
}

function preferencesIn(header: string): readonly string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map(preferenceOf)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}

function preferenceOf(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality ? Number(quality.slice(2)) : 1
  return { tag, weight: Number.isFinite(weight) && tag !== '' ? weight : 0 }
}
