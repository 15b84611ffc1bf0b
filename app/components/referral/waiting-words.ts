import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

type Shown = number | 'hidden'

/** How figures are said: a count, a number of whole weeks, or that they are too few to show. */
export function useFigureWords() {
  const words = useWords('area')
  const { locale } = useLocale()
  return {
    count: (shown: Shown) => (shown === 'hidden' ? words('hidden') : formatNumber(locale, shown)),
    weeks: (shown: Shown) => (shown === 'hidden' ? words('hidden') : words('weeks', { count: shown })),
  }
}
