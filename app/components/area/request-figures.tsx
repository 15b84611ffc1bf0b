import { DecidedBars } from '#app/components/charts/decided-bars.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { RequestsView } from '#server/services/area/requests-view.ts'
import { useAreaNumbers } from './area-numbers.ts'

type Shown = { readonly view: RequestsView }

/** What was decided of the requests of each month, one month after it ended. */
export function WhatWasDecided({ view }: Shown) {
  const words = useWords('area')
  const { sayDecided } = useAreaNumbers()
  if (!view.decided) return <p>{words('requests.noPicture')}</p>
  return (
    <DecidedBars
      id="decided"
      name={words('requests.name')}
      sentence={sayDecided(view.decided)}
      months={view.decided.months}
      csvHref={fileOf('decided.csv', view)}
      notTold={words('requests.notText')}
    />
  )
}

/** Every step of the way in figures of one month. */
export function StepByStep({ view }: Shown) {
  const words = useWords('area')
  const { sayFigure } = useAreaNumbers()
  return (
    <>
      {view.steps.map(({ step, rows }) => (
        <DataTable
          key={step}
          caption={words(`requests.step.${step}`)}
          columns={[
            { key: 'figure', label: words('requests.figure') },
            { key: 'value', label: words('requests.value'), isNumber: true },
          ]}
          rows={rows.map(({ indicator, ...figure }) => ({
            id: indicator,
            cells: { figure: words(requestWord(indicator)), value: sayFigure(figure) },
          }))}
        />
      ))}
      <p>
        <a href={fileOf('requests.csv', view)}>{words('requests.csv')}</a>
      </p>
    </>
  )
}

/** The key of the words of a figure of requests. */
export function requestWord(indicator: string): string {
  return `requests.row.${indicator.replaceAll('.', '-')}`
}

function fileOf(file: string, { month, pathway, measureSet }: RequestsView): string {
  return paths.areaFile(file, { month, pathway: pathway ?? undefined, measureSet })
}
