import type { ReactNode } from 'react'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { DataTable } from '#app/components/data-table.tsx'
import type { CycleView } from '#server/services/plan-view.ts'

type Action = CycleView['actions'][number]

/** What was agreed, one row an action: what, where, who, since when, how it goes, when it is looked at again. */
export function PlanActions({
  actions,
  control,
}: {
  readonly actions: readonly Action[]
  readonly control?: (action: Action) => ReactNode
}) {
  const words = useWords('plan')
  const { locale } = useLocale()
  const columns = ['what', 'where', 'who', 'start', 'going', 'review', ...(control ? ['change'] : [])]
  const rows = actions.map((action) => ({
    id: action.id,
    cells: {
      what: action.text,
      where: words(`setting.${action.setting}`),
      who: action.owner === '' ? words('nobodyYet') : action.owner,
      start: action.startOn ? formatDate(locale, action.startOn) : words('notYet'),
      going: action.tick ? words(`tick.${action.tick}`) : words('tick.none'),
      review: formatDate(locale, action.reviewOn),
      change: control?.(action),
    },
  }))
  return (
    <DataTable
      caption={words('actions')}
      columns={columns.map((key) => ({ key, label: words(`column.${key}`) }))}
      rows={rows}
    />
  )
}
