import { useLoaderData } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useFigureWords } from '#app/components/referral/waiting-words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { pathways } from '#schemas/referral-event.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:home.title' }

export const loader = guardedLoader({ section: 'figures', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.figures.waits(actor, null)),
)

type View = Awaited<ReturnType<typeof loader>>
type Shown = View['byPathway']['adhd']

export default function Area() {
  const words = useWords('area')
  const { count, weeks } = useFigureWords()
  const { locale } = useLocale()
  const view = useLoaderData<typeof loader>()
  const sentences: Readonly<Record<string, (shown: Shown) => string>> = {
    waiting: ({ waiting }) => count(waiting),
    median: ({ medianWeeks }) => weeks(medianWeeks),
    over: ({ over }) => count(over[52]),
    flow: ({ newInYear, seenInYear }) =>
      words('home.flow', { asked: count(newInYear), seen: count(seenInYear) }),
    deciding: ({ awaitingDecision }) => count(awaitingDecision),
  }
  return (
    <Page width="wide">
      <PageTitle>{words('home.heading')}</PageTitle>
      <p>{words('asOf', { date: formatDate(locale, view.asOf) })}</p>
      {Object.entries(sentences).map(([key, say]) => (
        <Card key={key}>
          <h2>{words(`home.sentence.${key}`)}</h2>
          <ul>
            {pathways.map((pathway) => (
              <li key={pathway}>
                {words('home.line', {
                  pathway: words(`pathway.${pathway}`),
                  value: say(view.byPathway[pathway]),
                })}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      <p>{words('home.support')}</p>
      <ul>
        <li>
          <a href={paths.areaWaits()}>{words('home.waits')}</a>
        </li>
        <li>
          <a href={paths.areaDefinitions()}>{words('home.definitions')}</a>
        </li>
      </ul>
    </Page>
  )
}
