import { DataTable } from '#app/components/data-table.tsx'
import { formatMonth } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

type Replies = {
  readonly caption: string
  readonly replies: readonly { readonly month: string; readonly asked: number; readonly answered: number }[]
}

/** How many of the families who were asked have answered, by month. */
export function RepliesTable({ caption, replies }: Replies) {
  const words = useWords('check-ins')
  const { locale } = useLocale()
  const shareOf = (asked: number, answered: number) =>
    asked === 0 ? '–' : words('percent', { percent: Math.round((100 * answered) / asked) })
  return (
    <DataTable
      caption={caption}
      columns={['month', 'asked', 'answered', 'share'].map((key) => ({
        key,
        label: words(`column.${key}`),
        isNumber: key !== 'month',
      }))}
      rows={replies.map(({ month, asked, answered }) => ({
        id: month,
        cells: { month: formatMonth(locale, month), asked, answered, share: shareOf(asked, answered) },
      }))}
    />
  )
}
