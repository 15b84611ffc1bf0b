import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
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
const columns = ['id', 'words', 'formula', 'clock', 'source', 'version']

export default function Definitions() {
  const words = useWords('area')
  const { indicators } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('definitions.heading')}</PageTitle>
      {terms.map((term) => (
        <section key={term}>
          <h2>{words(`definitions.terms.${term}`)}</h2>
          <p>{words(`definitions.terms.${term}Text`)}</p>
        </section>
      ))}
      <h2>{words('definitions.everyHeading')}</h2>
      <p>{words('definitions.everyText')}</p>
      <DataTable
        caption={words('definitions.everyHeading')}
        isCaptionHidden
        columns={columns.map((key) => ({ key, label: words(`definitions.columns.${key}`) }))}
        rows={indicators.map(({ id, clock, source, version }) => ({
          id,
          cells: {
            id,
            words: words(`definitions.indicator.${id}.words`),
            formula: words(`definitions.indicator.${id}.formula`),
            clock: words(`definitions.clock.${clock}`),
            source: words(`definitions.source.${source}`),
            version,
          },
        }))}
      />
      <p>
        <a href={paths.areaQuality()}>{words('quality.heading')}</a>
      </p>
    </Page>
  )
}
