import { LeftAside } from '#app/components/area/left-aside.tsx'
import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { definedFigures, definedTerms, definitionColumns } from '#app/web/area/defined-figures.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:definitions.title' }

export const loader = guardedLoader({ section: 'figures', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.figures.definitions(actor)),
)

export default function Definitions() {
  const words = useWords('area')
  const { indicators } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('definitions.heading')}</PageTitle>
      <LeftAside />
      {definedTerms(words).map(({ id, name, text }) => (
        <section key={id}>
          <h2>{name}</h2>
          <p>{text}</p>
        </section>
      ))}
      <h2>{words('definitions.everyHeading')}</h2>
      <p>{words('definitions.everyText')}</p>
      <DataTable
        caption={words('definitions.everyHeading')}
        isCaptionHidden
        columns={definitionColumns.map((key) => ({ key, label: words(`definitions.columns.${key}`) }))}
        rows={definedFigures(words, indicators).map((figure) => ({ id: figure.id, cells: figure }))}
      />
      <p>
        <a href={paths.areaQuality()}>{words('quality.heading')}</a>
      </p>
    </Page>
  )
}
