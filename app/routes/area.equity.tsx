import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AreaForm, MeasureSetField, MonthField, PathwayField } from '#app/components/area/area-form.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { HowSoonSeen, WhoWaitsLonger } from '#app/components/area/equity-charts.tsx'
import { GroupRates, GroupWaits, WhatHappens } from '#app/components/area/group-tables.tsx'
import { Details } from '#app/components/details.tsx'
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
      <LeftAside />
      <AboutFigures about={view} />
      <p>{words('equity.intro')}</p>
      <AreaForm>
        <MonthField months={view.months} value={view.month} />
        <PathwayField value={view.pathway} />
        <MeasureSetField value={view.measureSet} />
        <SelectField
          name="by"
          label={words('form.by')}
          value={view.by}
          options={view.dimensions.map((by) => ({ value: by, label: words(`by.${by}`) }))}
        />
        <SelectField
          name="and"
          label={words('form.and')}
          value={view.isBySex ? 'sex' : ''}
          options={[
            { value: '', label: words('form.andNothing') },
            { value: 'sex', label: words('by.sex') },
          ]}
        />
      </AreaForm>
      <h2>{words('equity.over', { week: view.standardWeeks })}</h2>
      <WhoWaitsLonger view={view} />
      {view.isBySex ? <OnlyWaits view={view} /> : <EverythingElse view={view} />}
      <Details summary={words('equity.crossing')}>
        <p>{words('equity.crossingText')}</p>
      </Details>
      <p>
        <a href={paths.areaLocalities()}>{words('equity.seeLocalities')}</a>
      </p>
    </Page>
  )
}

type Shown = { readonly view: EquityView }

// Of two groups at once, only who waits and how long is counted.
function OnlyWaits({ view }: Shown) {
  const words = useWords('area')
  return (
    <>
      <h2>{words('equity.numbers')}</h2>
      <GroupWaits view={view} />
      <p>{words('equity.onlyWaits')}</p>
    </>
  )
}

function EverythingElse({ view }: Shown) {
  const words = useWords('area')
  return (
    <>
      <h2>{words('equity.soon')}</h2>
      <HowSoonSeen view={view} />
      <h2>{words('equity.numbers')}</h2>
      <GroupRates view={view} />
      <h2>{words('equity.whatHappens')}</h2>
      <WhatHappens view={view} />
    </>
  )
}
