import { formatDate, formatList, formatMonth, formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { DecidedMonth, RequestsView, StepFigure } from '#server/services/area/requests-view.ts'
import { sayLeftOut } from './say-left-out.ts'

type Decided = NonNullable<RequestsView['decided']>

/** How figures of requests, and of groups against their area, are said. */
export function requestNumbers(words: Words, locale: Locale) {
  return {
    sayDecided: ({ months, leftOut }: Decided) =>
      [...sayDecided(words, locale, months.at(-1)), ...sayLeftOut(words, locale, { leftOut })].join(' '),
    sayFigure: ({ unit, value, leftOut, missing }: Omit<StepFigure, 'indicator'>) => {
      if (value === null) return sayMissing(words, missing)
      const figure = words(`requests.said.${unit}`, {
        value: formatNumber(locale, value),
        weeks: words('weeks', { count: Math.round(value) }),
      })
      if (leftOut.length === 0) return figure
      const names = leftOut.map((pathway) => words(`pathway.${pathway}`))
      return words('requests.without', { figure, pathways: formatList(locale, names) })
    },
    gap: (weeksMore: number | null) => {
      if (weeksMore === null) return words('hidden')
      if (weeksMore === 0) return words('gap.same')
      const weeks = words('weeks', { count: Math.abs(weeksMore) })
      return words(weeksMore < 0 ? 'gap.shorter' : 'gap.longer', { weeks })
    },
  }
}

/** Why a figure is not there. */
export function sayMissing(words: Words, missing: StepFigure['missing']): string {
  return missing === null || missing === 'hidden' ? words('hidden') : words(`requests.missing.${missing}`)
}

function sayDecided(words: Words, locale: Locale, newest: DecidedMonth | undefined): readonly string[] {
  if (!newest) return []
  const parts = ['accepted', 'notAccepted', 'pending'] as const
  return [
    words('requests.received', {
      count: formatNumber(locale, newest.received),
      month: formatMonth(locale, newest.month),
      date: formatDate(locale, newest.asOf),
    }),
    ...parts.flatMap((part) => {
      const count = newest[part]
      return count === null ? [] : [words(`requests.${part}`, { count: formatNumber(locale, count) })]
    }),
  ]
}
