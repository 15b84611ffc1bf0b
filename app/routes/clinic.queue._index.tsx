import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:queue.title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) => {
    const page = Number(new URL(request.url).searchParams.get('page') ?? '1')
    return valueOrRespond(await services.triage.queue(actor, Number.isInteger(page) && page > 0 ? page : 1))
  },
)

const columns = ['child', 'days', 'age', 'pathways', 'evidence', 'why', 'owner']

export default function Queue() {
  const words = useWords('clinic')
  const { isClinician, lines, page, pages, total } = useLoaderData<typeof loader>()
  const rows = useQueueRows()
  return (
    <Page width="wide" back={paths.clinic()}>
      <PageTitle>{words('queue.heading')}</PageTitle>
      {lines.length === 0 ? (
        <EmptyState title={words('queue.empty')}>
          <p>{words('queue.emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words('queue.sum', { count: total })}</p>
          <p>{words(isClinician ? 'queue.order' : 'queue.orderPlain')}</p>
          <DataTable
            caption={words('queue.title')}
            isCaptionHidden
            columns={columns.map((key) => ({
              key,
              label: words(`queue.columns.${key}`),
              isNumber: key === 'days',
            }))}
            rows={rows}
          />
        </>
      )}
      <Pagination
        previousHref={page > 1 ? paths.clinicQueue(page - 1) : undefined}
        nextHref={page < pages ? paths.clinicQueue(page + 1) : undefined}
        position={{ page, pages }}
      />
    </Page>
  )
}

function useQueueRows() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { lines, isClinician } = useLoaderData<typeof loader>()
  return lines.map((line) => {
    const why = [
      ...line.flags.map((flag) => words(`flag.${flag}`)),
      ...line.reasons.map((reason) => words(`reason.${reason}`)),
      ...(line.interpreter ? [words('queue.interpreter')] : []),
    ]
    const href = isClinician ? paths.clinicPack(line.id) : paths.clinicWaitingOne(line.id)
    const about = line.pathways.map((pathway) => referral(`pathway.${pathway}`))
    const cells = {
      child: <a href={href}>{line.initials}</a>,
      days: line.days,
      age: words('queue.age', { years: line.years, band: words(`band.${line.band ?? 'none'}`) }),
      pathways: formatList(locale, about),
      evidence: words('queue.evidence', line.evidence),
      why: why.join('. '),
      owner: line.owner ? words(`owner.${line.owner}`) : '',
    }
    return { id: line.id, cells }
  })
}
