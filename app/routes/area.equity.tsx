import { useLoaderData } from '@remix-run/react'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AreaForm, MonthField, PathwayField } from '#app/components/area/area-form.tsx'
import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { HowSoonSeen, WhoWaitsLonger } from '#app/components/area/equity-charts.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'

export const handle = { title: 'area:equity.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.equity(actor, askedIn(request))),
)

export default function Equity() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaEquity()} />
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('equity.heading')}</PageTitle>
      <AboutFigures about={view} />
      <p>{words('equity.intro')}</p>
      <AreaForm>
        <MonthField months={view.months} value={view.month} />
        <PathwayField value={view.pathway} />
        <SelectField
          name="by"
          label={words('form.by')}
          value={view.by}
          options={view.dimensions.map((by) => ({ value: by, label: words(`by.${by}`) }))}
        />
      </AreaForm>
      <h2>{words('equity.over', { week: view.standardWeeks })}</h2>
      <WhoWaitsLonger view={view} />
      <h2>{words('equity.soon')}</h2>
      <HowSoonSeen view={view} />
      <h2>{words('equity.numbers')}</h2>
      <GroupTable view={view} />
    </Page>
  )
}

function GroupTable({ view }: { readonly view: EquityView }) {
  const words = useWords('area')
  const { count, weeks } = useAreaNumbers()
  const columns = ['group', 'waiting', 'median', 'received', 'rate'] as const
  return (
    <DataTable
      caption={words('equity.caption', { by: words(`by.${view.by}`) })}
      columns={columns.map((key) => ({
        key,
        label: words(`equity.columns.${key}`),
        isNumber: key !== 'group',
      }))}
      rows={view.rows.map(({ group, waiting, medianWeeks, received, rate }) => ({
        id: group,
        cells: {
          group: words(`group.${view.by}.${group}`),
          waiting: count(waiting),
          median: weeks(medianWeeks),
          received: count(received),
          rate:
            rate.value === null
              ? words('notEnough')
              : words('equity.rate', {
                  value: rate.value,
                  low: rate.low ?? 0,
                  high: rate.high ?? 0,
                }),
        },
      }))}
    />
  )
}
