import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { FieldError } from '#app/web/typed-fields.ts'

type Refused = {
  readonly refusal: string
  readonly details?: Readonly<Record<string, string>> | undefined
}

const withOwnWords = [
  'backdatingDays',
  'minimumAgeMonths',
  'panelDates',
  'permittedReferrers',
  'modes',
  'measureSet',
  'from',
  'fromYears',
  'neededTo',
  'owner',
  'alternatives',
]

/** What has to be put right in a change of the pathways, field by field; `earliest` is the first day it may hold from. */
export function usePathwayErrors(again: Refused | undefined, earliest: string): readonly FieldError[] {
  const words = useWords('pathways')
  const { locale } = useLocale()
  if (!again) return []
  if (again.refusal === 'not-a-day-ahead')
    return [{ field: 'from', message: words('wrong.early', { date: formatDate(locale, earliest) }) }]
  const wrong = Object.entries(again.details ?? {})
  if (wrong.length === 0) return [{ field: 'from', message: words(`refusals:${again.refusal}`) }]
  return wrong.map(([field, code]) => ({ field, message: messageOf(field, code) }))

  function messageOf(field: string, code: string): string {
    if (code === 'out-of-order') return words('wrong.decideAnyway')
    if (withOwnWords.includes(field)) return words(`wrong.${field}`)
    return words('wrong.number', { field: words(`change.${field}`) })
  }
}
