import { languageOf, usualWordsOf } from './locale.ts'
import type { Locale } from './locale.ts'
import type { Words } from './use-words.ts'

const timeZone = 'Europe/London'

// Letters and phones use these digits in every language, so dates do too.
const latinDigits = new Set(['ar', 'bn', 'fa', 'ne', 'ur'])

function intlLocale(locale: Locale): string {
  const usual = usualWordsOf(locale)
  return latinDigits.has(languageOf(locale)) ? `${usual}-u-ca-gregory-nu-latn` : usual
}

const days = onceEach(
  (locale) => new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone }),
)
const times = onceEach(
  (locale) =>
    new Intl.DateTimeFormat(intlLocale(locale), {
      hour: 'numeric',
      minute: '2-digit',
      hour12: languageOf(locale) === 'en',
      timeZone,
    }),
)
const numbers = onceEach((locale) => new Intl.NumberFormat(intlLocale(locale)))
const months = onceEach(
  (locale) => new Intl.DateTimeFormat(intlLocale(locale), { month: 'long', year: 'numeric', timeZone }),
)
const shortMonths = onceEach(
  (locale) => new Intl.DateTimeFormat(intlLocale(locale), { month: 'short', year: '2-digit', timeZone }),
)
const lists = onceEach((locale) => new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' }))

// Making a format costs a hundred times what using it does.
function onceEach<Format>(make: (locale: Locale) => Format): (locale: Locale) => Format {
  const made = new Map<Locale, Format>()
  return (locale) => {
    const format = made.get(locale) ?? make(locale)
    made.set(locale, format)
    return format
  }
}

/** A day in words, "3 March 2026", of an ISO date or instant, as it was in London. */
export function formatDate(locale: Locale, isoDate: string): string {
  return days(locale).format(new Date(isoDate))
}

/** A time of day, "10:42am", of an ISO instant, as it was in London. */
export function formatTime(locale: Locale, instant: string): string {
  return times(locale)
    .format(new Date(instant))
    .replace(/\s(?=[ap]m$)/, '')
}

/** A time of day, "9:30am", of a clock in London, "09:30". */
export function formatClock(locale: Locale, clock: string): string {
  // In winter the clocks of London stand as those of the world.
  return formatTime(locale, `2000-01-01T${clock}:00Z`)
}

/** A month in words, "March 2026", of an ISO date in it. */
export function formatMonth(locale: Locale, isoDate: string): string {
  return months(locale).format(new Date(isoDate))
}

/** A month as short as it can be said, "Mar 26", for the foot of a chart. */
export function formatShortMonth(locale: Locale, isoDate: string): string {
  return shortMonths(locale).format(new Date(isoDate))
}

/** A whole number with the separators of the language. */
export function formatNumber(locale: Locale, value: number): string {
  return numbers(locale).format(value)
}

/** Names joined as the language joins them: "School, family and clinic". */
export function formatList(locale: Locale, names: readonly string[]): string {
  return lists(locale).format(names)
}

const daysInMonth = 365.25 / 12

/** A wait in days as weeks up to 12 weeks, then whole months. Never rounded up past what was waited. */
export function waitOf(days: number): { readonly unit: 'weeks' | 'months'; readonly count: number } {
  const weeks = Math.floor(days / 7)
  if (weeks <= 12) return { unit: 'weeks', count: weeks }
  return { unit: 'months', count: Math.max(3, Math.floor(days / daysInMonth)) }
}

/** A wait in words, with the words of `common`. */
export function formatWait(words: Words, days: number): string {
  const { unit, count } = waitOf(days)
  if (count < 1) return words('common:wait.under-a-week')
  return words(`common:wait.${unit}`, { count })
}
