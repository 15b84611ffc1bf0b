import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'matches:title' }

const answers = ['joined', 'not-the-same', 'again'] as const

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) => {
    const query = new URL(request.url).searchParams
    const list = valueOrRespond(await services.triage.matches(actor, query.get('after')))
    return { ...list, saved: answers.find((one) => one === query.get('saved')) ?? null }
  },
)

export default function Matches() {
  const words = useWords('matches')
  const { lines, next, saved } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.clinic()}>
      {saved ? <Notice title={words(`saved.${saved}`)} /> : null}
      <PageTitle>{words('title')}</PageTitle>
      <p>{words('text')}</p>
      {lines.length === 0 ? (
        <EmptyState title={words('empty')}>
          <p>{words('emptyText')}</p>
        </EmptyState>
      ) : (
        <Lines />
      )}
      <Pagination nextHref={next ? paths.clinicMatches({ after: next }) : undefined} />
    </Page>
  )
}

function Lines() {
  const words = useWords('matches')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { lines } = useLoaderData<typeof loader>()
  return (
    <DataTable
      caption={words('title')}
      isCaptionHidden
      columns={['child', 'years', 'about', 'came', 'why'].map((key) => ({
        key,
        label: words(`column.${key}`),
      }))}
      rows={lines.map(({ id, initials, years, pathways, receivedOn, because }) => ({
        id,
        cells: {
          child: <a href={paths.clinicMatch(id)}>{initials}</a>,
          years,
          about: pathways.map((pathway) => referral(`pathway.${pathway}`)).join(', '),
          came: receivedOn ? formatDate(locale, receivedOn) : '',
          why: because.map((one) => words(`because.${one}`)).join('. '),
        },
      }))}
    />
  )
}
