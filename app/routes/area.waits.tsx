import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AreaForm, MeasureSetField, MonthField, PathwayField } from '#app/components/area/area-form.tsx'
import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { HowLong, IsItChanging, WherePiledUp } from '#app/components/area/waits-charts.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'

export const handle = { title: 'area:waits.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.waits(actor, askedIn(request))),
)

export default function Waits() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaWaits()} />
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('waits.heading')}</PageTitle>
      <LeftAside />
      <AboutFigures about={view} />
      <AreaForm>
        <MonthField months={view.months} value={view.month} />
        <PathwayField value={view.pathway} />
        <MeasureSetField value={view.measureSet} />
      </AreaForm>
      <h2>{words('waits.howMany')}</h2>
      <HowMany view={view} />
      <h2>{words('waits.howLong')}</h2>
      <HowLong view={view} />
      <h2>{words('waits.changing')}</h2>
      <IsItChanging view={view} />
      <h2>{words('waits.pile')}</h2>
      <WherePiledUp view={view} />
      <p>
        <a href={paths.areaEquity({ month: view.month, measureSet: view.measureSet })}>
          {words('waits.who')}
        </a>
      </p>
    </Page>
  )
}

function HowMany({ view }: { readonly view: WaitsView }) {
  const words = useWords('area')
  const { count, weeks, over } = useAreaNumbers()
  return (
    <SummaryCard
      rows={[
        { id: 'waiting', name: words('waits.rows.waiting'), value: count(view.waiting) },
        { id: 'median', name: words('waits.rows.median'), value: weeks(view.medianWeeks) },
        { id: 'p92', name: words('waits.rows.p92'), value: weeks(view.percentile92Weeks) },
        ...view.standards.map((standard) => ({
          id: `over-${standard.week}`,
          name: words('waits.rows.over', { week: standard.week }),
          value: over(standard),
        })),
        ...(view.longest === null
          ? []
          : [
              {
                id: 'longest',
                name: words('waits.rows.longest'),
                value: words('waits.longest', { week: view.longest }),
              },
            ]),
        { id: 'deciding', name: words('waits.rows.deciding'), value: count(view.deciding) },
      ]}
    />
  )
}
