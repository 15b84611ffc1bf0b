import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { FieldOnPage } from './move-field-input.tsx'
import { useOptionWords } from './option-words.ts'

export type Written = {
  readonly name: string
  readonly kind: FieldOnPage['kind']
  readonly values: readonly string[]
}

/** What somebody wrote when they recorded something, field by field. */
export function WrittenFields({ written }: { readonly written: readonly Written[] }) {
  const words = useWords('moves')
  const valueOf = useWritten()
  return (
    <SummaryCard
      rows={written.map((field) => ({
        id: field.name,
        name: words(`field.${field.name}`),
        value: valueOf(field),
      }))}
    />
  )
}

function useWritten(): (field: Written) => string {
  const words = useWords('moves')
  const optionWords = useOptionWords()
  const { locale } = useLocale()
  const rowIn = (name: string, value: string) => {
    const [row = '', answer = ''] = value.split('=')
    return name === 'attempts'
      ? `${formatDate(locale, row)}, ${words(`option.channel.${answer}`)}`
      : `${words(`row.${name}.${row}`)}: ${words(`option.${name}.${answer}`)}`
  }
  return (field) => {
    const { name, kind, values } = field
    const [first = ''] = values
    if (kind === 'line' || kind === 'words') return first
    if (kind === 'day') return formatDate(locale, first)
    if (kind === 'tick') return words(`tick.${name}`)
    const each = (value: string) =>
      kind === 'grid' || kind === 'tries' ? rowIn(name, value) : optionWords(field, value)
    return formatList(locale, values.map(each))
  }
}
