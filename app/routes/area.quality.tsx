import { LeftAside } from '#app/components/area/left-aside.tsx'
import { useLoaderData } from '@remix-run/react'
import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:quality.title' }

export const loader = guardedLoader({ section: 'figures', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.figures.quality(actor)),
)

type Answer = Awaited<ReturnType<typeof loader>>
type Month = Answer['months'][number]
type Records = NonNullable<Answer['records']>

const columns = ['month', 'state', 'gap', 'hidden', 'inTouch']

export default function Quality() {
  const words = useWords('area')
  const { months, records } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.areaDefinitions()}>
      <PageTitle>{words('quality.heading')}</PageTitle>
      <LeftAside />
      <p>{words(months.length > 0 ? 'quality.intro' : 'quality.none')}</p>
      {months.length > 0 && <Months months={months} />}
      {months.length > 0 && (
        <p>
          <a href={paths.areaFile('quality.csv')}>{words('quality.records.csv')}</a>
        </p>
      )}
      <h2>{words('quality.records.heading')}</h2>
      {records ? <HowRecorded records={records} /> : <p>{words('quality.records.none')}</p>}
      <Details summary={words('quality.not')}>
        <p>{words('quality.notText')}</p>
      </Details>
    </Page>
  )
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const sayGap = (gap: number | null, leftOut: readonly string[]) => {
    if (gap === null) return words('quality.noGap')
    const without = leftOut.map((pathway) => words(`pathway.${pathway}`))
    const left = without.length === 0 ? '' : words('leftOut', { pathways: formatList(locale, without) })
    return `${words('quality.gap', { gap })} ${left}`.trim()
  }
  const percent = (value: number | null) =>
    value === null ? words('hidden') : words('quality.percent', { value })
  return (
    <DataTable
      caption={words('quality.caption')}
      columns={columns.map((key) => ({ key, label: words(`quality.columns.${key}`) }))}
      rows={months.map(({ asOf, isProvisional, gap, leftOut, all, hiddenShare, inTouch }) => ({
        id: asOf,
        cells: {
          month: formatDate(locale, asOf),
          state: words(isProvisional ? 'quality.provisional' : 'quality.settled'),
          gap: sayGap(gap, leftOut),
          hidden: words('quality.hidden', { share: hiddenShare, all }),
          inTouch: percent(inTouch),
        },
      }))}
    />
  )
}

function HowRecorded({ records }: { readonly records: Records }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const { count } = useAreaNumbers()
  const { asOf, isProvisional, rows, score, from } = records
  return (
    <>
      <p>
        {words('about.asOf', { date: formatDate(locale, asOf) })}{' '}
        {isProvisional ? words('about.provisional') : null} {words('about.rules')}
      </p>
      <p>
        {score === null
          ? words('quality.records.noScore')
          : words('quality.records.score', { score, from, all: rows.length })}
      </p>
      <DataTable
        caption={words('quality.records.caption')}
        columns={['problem', 'found', 'checked'].map((key) => ({
          key,
          label: words(`quality.records.columns.${key}`),
          isNumber: key !== 'problem',
        }))}
        rows={rows.map(({ problem, checked, found }) => ({
          id: problem,
          cells: { problem: words(`problem.${problem}`), checked: count(checked), found: count(found) },
        }))}
      />
      <p>
        <a href={paths.areaFile('records.csv')}>{words('quality.records.recordsCsv')}</a>
      </p>
      <p>{words('quality.records.notKept')}</p>
    </>
  )
}
