import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:list.title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) => {
    const query = new URL(request.url).searchParams
    const list = query.get('list') === 'assessing' ? 'assessing' : 'waiting'
    return valueOrRespond(await services.triage.waiting(actor, { list, after: query.get('after') }))
  },
)

const columns = ['child', 'days', 'about', 'where', 'next']

export default function WaitingList() {
  const words = useWords('clinic')
  const { list, lines, next } = useLoaderData<typeof loader>()
  const rows = useWaitingRows()
  const other = list === 'waiting' ? 'assessing' : 'waiting'
  return (
    <Page width="wide" back={paths.clinic()}>
      <PageTitle>{words(`list.${list}`)}</PageTitle>
      <p>
        <a href={paths.clinicWaiting(other === 'assessing' ? { list: other } : {})}>
          {words(`list.${other}`)}
        </a>
      </p>
      {lines.length === 0 ? (
        <EmptyState title={words('list.empty')}>
          <p>{words('list.emptyText')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words(`list.${list}`)}
          isCaptionHidden
          columns={columns.map((key) => ({ key, label: words(`list.columns.${key}`) }))}
          rows={rows}
        />
      )}
      <Pagination
        nextHref={
          next ? paths.clinicWaiting({ after: next, ...(list === 'assessing' && { list }) }) : undefined
        }
      />
    </Page>
  )
}

function useWaitingRows() {
  const words = useWords('clinic')
  const common = useWords()
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { lines } = useLoaderData<typeof loader>()
  return lines.map(({ id, initials, days, episodes, nextDate, isOverdue }) => {
    const date = nextDate ? formatDate(locale, nextDate) : ''
    const cells = {
      child: <a href={paths.clinicWaitingOne(id)}>{initials}</a>,
      days: formatWait(common, days),
      about: episodes.map(({ pathway }) => referral(`pathway.${pathway}`)).join(', '),
      where: [...new Set(episodes.map(({ state }) => referral(`state.${state}`)))].join('. '),
      next: isOverdue ? words('list.overdue', { date }) : date,
    }
    return { id, cells }
  })
}
