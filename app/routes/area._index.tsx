import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { AreaForm, MeasureSetField } from '#app/components/area/area-form.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { QuestionCard } from '#app/components/area/question-card.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import type { HomeView } from '#server/services/area/home-view.ts'

export const handle = { title: 'area:home.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.home(actor, askedIn(request))),
)

export default function Area() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.area()} />
  return (
    <Page width="wide">
      <PageTitle>{words('home.heading')}</PageTitle>
      <LeftAside />
      <AboutFigures about={view} />
      <AreaForm>
        <MeasureSetField value={view.measureSet} />
      </AreaForm>
      <Answers view={view} />
      <p>{words('home.support')}</p>
      <p>
        <a href={paths.areaExports({ measureSet: view.measureSet })}>{words('home.see.exports')}</a>
      </p>
    </Page>
  )
}

function Answers({ view }: { readonly view: HomeView }) {
  const words = useWords('area')
  const { measureSet } = view
  const { count, weeks, sayChange, sayDecided, sayFlow, sayGaps, sayLeftOut, sayWho } = useAreaNumbers()
  return (
    <div className="area-questions">
      <QuestionCard of="many" to={{ page: 'waits', href: paths.areaWaits({ measureSet }) }}>
        <p>
          {view.waiting === null
            ? words('home.manyHidden')
            : words('home.many', { count: count(view.waiting) })}
        </p>
      </QuestionCard>
      <QuestionCard of="long" to={{ page: 'waits', href: paths.areaWaits({ measureSet }) }}>
        <p>{words('home.half', { weeks: weeks(view.medianWeeks) })}</p>
        <ul>
          {view.byPathway.map(({ pathway, medianWeeks }) => (
            <li key={pathway}>
              {words('home.line', { pathway: words(`pathway.${pathway}`), value: weeks(medianWeeks) })}
            </li>
          ))}
        </ul>
      </QuestionCard>
      <QuestionCard of="better" to={{ page: 'waits', href: paths.areaWaits({ measureSet }) }}>
        <p>{sayChange(view.change)}</p>
      </QuestionCard>
      <QuestionCard of="who" to={{ page: 'equity', href: paths.areaEquity({ measureSet }) }}>
        <p>{sayWho(view)}</p>
      </QuestionCard>
      <QuestionCard of="pile" to={{ page: 'waits', href: paths.areaWaits({ measureSet }) }}>
        <p>{view.flow ? sayFlow(view.flow) : words('flow.noPicture')}</p>
      </QuestionCard>
      <QuestionCard of="decided" to={{ page: 'requests', href: paths.areaRequests({ measureSet }) }}>
        <p>{view.decided ? sayDecided(view.decided) : words('requests.noPicture')}</p>
      </QuestionCard>
      <QuestionCard of="meanwhile" to={{ page: 'needs', href: paths.areaNeeds() }}>
        <p>
          {view.helped === null
            ? words('home.meanwhileHidden')
            : words('home.meanwhile', { count: count(view.helped) })}
        </p>
      </QuestionCard>
      <QuestionCard of="gaps" to={{ page: 'needs', href: paths.areaNeeds() }}>
        <p>{sayGaps(view)}</p>
      </QuestionCard>
      <QuestionCard of="capacity" to={{ page: 'demand', href: paths.areaDemand({ measureSet }) }}>
        <p>
          {view.relief === null
            ? words('home.capacityHidden')
            : [
                words('home.capacityText', { count: Math.round(view.relief.aWeek) }),
                ...sayLeftOut(view.relief),
              ].join(' ')}
        </p>
      </QuestionCard>
    </div>
  )
}
