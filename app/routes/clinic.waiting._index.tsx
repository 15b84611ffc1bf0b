import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { ListFilters } from '#app/components/referral/list-filters.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readListSearch } from '#app/web/read-clinic-search.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:list.title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) =>
    valueOrRespond(await services.triage.waiting(actor, readListSearch(request))),
)

const columns = ['child', 'days', 'level', 'about', 'where', 'next', 'why']

export default function WaitingList() {
  const words = useWords('clinic')
  const { search, lines, next } = useLoaderData<typeof loader>()
  const { list } = search
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
      <p className="soft">{words('list.order')}</p>
      <ListFilters search={search} />
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
      <Pagination nextHref={next ? nextPage(search, next) : undefined} />
    </Page>
  )
}

function nextPage(search: Awaited<ReturnType<typeof loader>>['search'], after: string): string {
  const { list, pathway, level, due } = search
  return paths.clinicWaiting({
    list: list === 'waiting' ? undefined : list,
    pathway: pathway === 'any' ? undefined : pathway,
    level: level === 'any' ? undefined : level,
    due: due ?? undefined,
    after,
  })
}

function useWaitingRows() {
  const words = useWords('clinic')
  const common = useWords()
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { lines } = useLoaderData<typeof loader>()
  return lines.map(({ id, initials, days, level, episodes, nextDate, isOverdue, standsOut }) => {
    const date = nextDate ? formatDate(locale, nextDate) : ''
    const cells = {
      child: <a href={paths.clinicWaitingOne(id)}>{initials}</a>,
      days: formatWait(common, days),
      level: level ? words(`list.level.${level}`) : '',
      about: episodes.map(({ pathway }) => referral(`pathway.${pathway}`)).join(', '),
      where: [...new Set(episodes.map(({ state }) => referral(`state.${state}`)))].join('. '),
      next: isOverdue ? words('list.overdue', { date }) : date,
      why: standsOut.map((one) => words(`list.standsOut.${one}`)).join('. '),
    }
    return { id, cells }
  })
}
