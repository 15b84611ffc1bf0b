import { DataTable } from '#app/components/data-table.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

type Week = {
  readonly monday: string
  readonly when: 'past' | 'now' | 'ahead'
} & Readonly<Record<(typeof counts)[number], number>>

const counts = ['offered', 'booked', 'open', 'attended', 'missed', 'cancelled', 'closed'] as const

/** The times of a clinic week by week: what was offered, and what became of it. */
export function CapacityTable({ weeks, shown }: { readonly weeks: readonly Week[]; readonly shown: string }) {
  const words = useWords('appointments')
  const { locale } = useLocale()
  const weekOf = ({ monday, when }: Week) => {
    const name = formatDate(locale, monday)
    const now = when === 'now' ? ` (${words('capacity.now')})` : ''
    return monday === shown ? (
      <strong>
        {name}
        {now}
      </strong>
    ) : (
      <a href={paths.clinicCapacity({ week: monday })}>
        {name}
        {now}
      </a>
    )
  }
  return (
    <DataTable
      caption={words('capacity.caption')}
      columns={[
        { key: 'week', label: words('capacity.columns.week') },
        ...counts.map((key) => ({ key, label: words(`capacity.columns.${key}`), isNumber: true })),
      ]}
      rows={weeks.map((week) => ({
        id: week.monday,
        cells: { week: weekOf(week), ...Object.fromEntries(counts.map((key) => [key, week[key]])) },
      }))}
    />
  )
}
