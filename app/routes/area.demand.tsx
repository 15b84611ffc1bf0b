import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { DemandForm } from '#app/components/area/demand-form.tsx'
import { CameAndSeen, DemandPlan } from '#app/components/area/demand-plan.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'area:demand.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => {
    const answer = await services.area.demand(actor, askedIn(request))
    // Boxes that could not be read come back as they were typed, beside the figures as they stand.
    return figuresOrWhy(answer, answer.ok && answer.value.wrongBoxes ? 400 : 200)
  },
)

export default function Demand() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaDemand()} />
  return (
    <Page width="wide" back={paths.area()}>
      <ErrorSummary
        errors={Object.entries(view.wrongBoxes ?? {}).map(([field, why]) => ({
          field,
          message: words('wrong.boxNamed', {
            box: words(`whatIf.${field}`, { name: field }),
            why: words(`wrong.box.${why}`),
          }),
        }))}
      />
      <PageTitle>{words('demand.heading')}</PageTitle>
      <LeftAside />
      <AboutFigures about={view} />
      {view.plan ? <DemandPlan view={view} plan={view.plan} /> : <p>{words('demand.noPlan')}</p>}
      <DemandForm view={view} typed={view.typed} wrong={view.wrongBoxes ?? {}} />
      <CameAndSeen view={view} />
    </Page>
  )
}
