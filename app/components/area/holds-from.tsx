import { DateField } from '#app/components/date-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { typedDate, type TypedFields } from '#app/web/typed-fields.ts'

type From = {
  readonly earliest: string
  readonly typed: TypedFields
  readonly error: string | undefined
}

/** The day from which a version holds. */
export function HoldsFrom({ earliest, typed, error }: From) {
  const words = useWords('pathways')
  const { locale } = useLocale()
  return (
    <DateField
      name="from"
      legend={words('from')}
      hint={words('fromHint', { date: formatDate(locale, earliest) })}
      error={error}
      value={typed['from-day'] ? typedDate(typed, 'from') : datePartsOf(earliest)}
    />
  )
}
