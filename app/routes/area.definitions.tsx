import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:definitions.title' }

export const loader = guardedLoader({ section: 'figures', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.figures.definitions(actor)),
)

const terms = ['waiting', 'wait', 'contact', 'median', 'p92', 'over', 'hiding', 'left']

export default function Definitions() {
  const words = useWords('area')
  return (
    <Page back={paths.areaWaits()}>
      <PageTitle>{words('definitions.heading')}</PageTitle>
      {terms.map((term) => (
        <section key={term}>
          <h2>{words(`definitions.terms.${term}`)}</h2>
          <p>{words(`definitions.terms.${term}Text`)}</p>
        </section>
      ))}
    </Page>
  )
}
