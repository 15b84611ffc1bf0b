import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:caseload.title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) => {
    const query = new URL(request.url).searchParams
    const name = (query.get('name') ?? '').slice(0, 80)
    const page = Number.parseInt(query.get('page') ?? '1', 10) || 1
    const search = { name, filter: query.get('show') ?? 'all', page }
    return { ...valueOrRespond(await services.caseload.caseload(actor, search)), name }
  },
)

type View = Awaited<ReturnType<typeof loader>>
type Row = View['rows'][number]

export default function Caseload() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageTitle>{words('caseload.title')}</PageTitle>
      {view.all === 0 ? (
        <NobodyYet view={view} />
      ) : (
        <>
          <Today view={view} />
          <h2>{words(`caseload.list.${view.face}`)}</h2>
          {view.mayAdd ? <AddLink /> : null}
          <Search view={view} />
          <List view={view} />
        </>
      )}
    </Page>
  )
}

function NobodyYet({ view }: { readonly view: View }) {
  const words = useWords('school')
  if (!view.mayAdd)
    return (
      <EmptyState title={words('caseload.nobody.title')}>
        <p>{words(`caseload.nobody.${view.face}`)}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words('caseload.start.title')}>
      <ol>
        {['add', 'ask', 'picture'].map((step) => (
          <li key={step}>{words(`caseload.start.${step}`)}</li>
        ))}
      </ol>
      <ButtonLink href={paths.newChild()}>{words('caseload.add')}</ButtonLink>
    </EmptyState>
  )
}

function AddLink() {
  const words = useWords('school')
  return (
    <p>
      <ButtonLink href={paths.newChild()} kind="secondary">
        {words('caseload.add')}
      </ButtonLink>
    </p>
  )
}

const placeOf = {
  'safety-task': paths.childSafety,
  'information-asked': paths.child,
  'ready-to-publish': paths.childPublish,
  'own-part': paths.contribute,
  stuck: (childId: string) => paths.childBoard(childId),
  'review-due': paths.child,
} as const satisfies Record<View['today'][number]['kind'], (childId: string) => string>

function Today({ view: { today } }: { readonly view: View }) {
  const words = useWords('school')
  return (
    <section>
      <h2>{words('caseload.today.title')}</h2>
      {today.length === 0 ? <p>{words('caseload.today.nothing')}</p> : null}
      {today.map((line) => (
        <TodayLine key={line.kind} line={line} />
      ))}
    </section>
  )
}

const fewChildren = 5

// A few names are read at a glance; many are a list to open.
function TodayLine({ line: { kind, children } }: { readonly line: View['today'][number] }) {
  const words = useWords('school')
  const what = words(`caseload.today.${kind}`)
  return (
    <Details
      summary={words('caseload.today.count', { what, count: children.length })}
      isOpen={children.length <= fewChildren}
    >
      <ul>
        {children.map(({ childId, name }) => (
          <li key={childId}>
            <a href={placeOf[kind](childId)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Search({ view }: { readonly view: View }) {
  const words = useWords('school')
  return (
    <form method="get" role="search">
      <TextField
        name="name"
        type="search"
        label={words('caseload.search.name')}
        value={view.name}
        autoComplete="off"
        width="medium"
      />
      {view.face === 'lead' ? (
        <SelectField
          name="show"
          label={words('caseload.search.show')}
          value={view.filter}
          options={view.filters.map((value) => ({ value, label: words(`caseload.filter.${value}`) }))}
        />
      ) : null}
      <ButtonRow>
        <Button kind="secondary">{words('caseload.search.button')}</Button>
      </ButtonRow>
    </form>
  )
}

function List({ view }: { readonly view: View }) {
  const words = useWords('school')
  if (view.rows.length === 0)
    return (
      <EmptyState title={words('caseload.noMatch.title')} headingAs="h3">
        <p>{words('caseload.noMatch.text')}</p>
        <p>
          <a href={paths.children()}>{words('caseload.noMatch.all')}</a>
        </p>
      </EmptyState>
    )
  const columns =
    view.face === 'lead' ? ['name', 'year', 'round', 'replies', 'next'] : ['name', 'year', 'open']
  return (
    <>
      <DataTable
        caption={words('caseload.caption', { found: view.found, all: view.all })}
        columns={columns.map((key) => ({ key, label: words(`caseload.column.${key}`) }))}
        rows={view.rows.map((row) => ({ id: row.childId, cells: cellsOf(row, view.face) }))}
      />
      <Pagination {...pagesOf(view)} position={{ page: view.page, pages: view.pages }} />
    </>
  )
}

function cellsOf(row: Row, face: View['face']) {
  const name = (
    <>
      <bdi>{row.name}</bdi> {row.familyName ? <bdi>{row.familyName}</bdi> : null}
    </>
  )
  return {
    name: face === 'lead' ? <a href={paths.child(row.childId)}>{name}</a> : name,
    year: row.yearGroup ?? '–',
    round: <RoundCell round={row.round} />,
    replies: <RepliesCell round={row.round} />,
    next: <NextCell next={row.nextDate} />,
    open: <OpenCell row={row} face={face} />,
  }
}

function RoundCell({ round }: Pick<Row, 'round'>) {
  const words = useWords('school')
  if (!round) return words('caseload.round.none')
  const state = round.publishedAt ? 'published' : round.isOpen ? 'open' : 'closed'
  return words(`caseload.round.${state}`, { number: round.number })
}

function RepliesCell({ round }: Pick<Row, 'round'>) {
  const words = useWords('school')
  return round && round.asked > 0 ? words('caseload.replies', { sent: round.sent, asked: round.asked }) : '–'
}

function NextCell({ next }: { readonly next: Row['nextDate'] }) {
  const words = useWords('school')
  const { locale } = useLocale()
  return next ? words(`caseload.next.${next.what}`, { date: formatDate(locale, next.on) }) : '–'
}

function OpenCell({ row, face }: { readonly row: Row; readonly face: View['face'] }) {
  const words = useWords('school')
  return (
    <ul className="plain-list">
      {face === 'teacher' && row.hasStrategies ? (
        <li>
          <a href={paths.childOnePage(row.childId)}>
            {words('caseload.open.strategies', { name: row.name })}
          </a>
        </li>
      ) : null}
      <li>
        <a href={paths.childSafety(row.childId)}>{words(`caseload.open.${face}`, { name: row.name })}</a>
      </li>
    </ul>
  )
}

function pagesOf({ page, pages, name, filter }: View) {
  const to = (wanted: number) => paths.childrenFound({ name, show: filter, page: String(wanted) })
  return {
    previousHref: page > 1 ? to(page - 1) : undefined,
    nextHref: page < pages ? to(page + 1) : undefined,
  }
}
