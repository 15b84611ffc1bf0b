import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { WaitHistogram } from '#app/components/charts/wait-histogram.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useFigureWords } from '#app/components/referral/waiting-words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { pathways } from '#schemas/referral-event.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:waits.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => {
    const wished = new URL(request.url).searchParams.get('asOf')
    return valueOrRespond(await services.figures.waits(actor, wished))
  },
)

type View = Awaited<ReturnType<typeof loader>>

export default function Waits() {
  const words = useWords('area')
  const { locale } = useLocale()
  const { count } = useFigureWords()
  const view = useLoaderData<typeof loader>()
  const { asOf, months, waiting } = view
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('waits.heading')}</PageTitle>
      <p>{words('asOf', { date: formatDate(locale, asOf) })}</p>
      <p>
        {words('wait')} <a href={paths.areaDefinitions()}>{words('home.definitions')}</a>
      </p>
      <form method="get">
        <SelectField
          name="asOf"
          label={words('waits.choose')}
          value={asOf}
          options={months.map((month) => ({ value: month, label: formatDate(locale, month) }))}
        />
        <Button kind="secondary">{words('waits.show')}</Button>
      </form>
      <PathwayTable view={view} />
      <p>
        {waiting === 'hidden' ? words('waits.totalHidden') : words('waits.total', { count: count(waiting) })}
      </p>
      <Picture histogram={view.histogram} />
      <p>{words('waits.provisional')}</p>
      <Details summary={words('waits.not')}>
        <p>{words('waits.notText')}</p>
      </Details>
    </Page>
  )
}

const columns = ['pathway', 'waiting', 'median', 'p92', 'over13', 'over18', 'over52']

function PathwayTable({ view }: { readonly view: View }) {
  const words = useWords('area')
  const { count, weeks } = useFigureWords()
  return (
    <DataTable
      caption={words('waits.caption')}
      columns={columns.map((key) => ({
        key,
        label: words(`waits.columns.${key}`),
        isNumber: key !== 'pathway',
      }))}
      rows={pathways.map((pathway) => {
        const { waiting, medianWeeks, percentile92Weeks, over } = view.byPathway[pathway]
        const cells = {
          pathway: words(`pathway.${pathway}`),
          waiting: count(waiting),
          median: weeks(medianWeeks),
          p92: weeks(percentile92Weeks),
          over13: count(over[13]),
          over18: count(over[18]),
          over52: count(over[52]),
        }
        return { id: pathway, cells }
      })}
    />
  )
}

function Picture({ histogram }: Pick<View, 'histogram'>) {
  const words = useWords('area')
  if (!histogram) return <p>{words('waits.noPicture')}</p>
  return (
    <>
      <h2>{words('waits.name')}</h2>
      <WaitHistogram
        id="waits"
        name={words('waits.name')}
        sentence={words('waits.sentence')}
        bars={histogram.bars}
        lastBox={histogram.lastBox}
      />
    </>
  )
}
