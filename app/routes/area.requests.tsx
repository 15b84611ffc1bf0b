import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AreaForm, MeasureSetField, MonthField, PathwayField } from '#app/components/area/area-form.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { StepByStep, WhatWasDecided } from '#app/components/area/request-figures.tsx'
import { Details } from '#app/components/details.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'area:requests.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.requests(actor, askedIn(request))),
)

export default function Requests() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaRequests()} />
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('requests.heading')}</PageTitle>
      <LeftAside />
      <AboutFigures about={view} />
      <AreaForm>
        <MonthField months={view.months} value={view.month} />
        <PathwayField value={view.pathway} />
        <MeasureSetField value={view.measureSet} />
      </AreaForm>
      <h2>{words('requests.decided')}</h2>
      <WhatWasDecided view={view} />
      <h2>{words('requests.steps')}</h2>
      <p>{words('requests.stepsText')}</p>
      <StepByStep view={view} />
      <Details summary={words('area-chart:notTold')}>
        <p>{words('requests.stepsNotText')}</p>
      </Details>
    </Page>
  )
}
