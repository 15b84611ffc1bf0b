import { LeftAside } from '#app/components/area/left-aside.tsx'
import { useLoaderData } from '@remix-run/react'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AreaForm, MeasureSetField, MonthField, PathwayField } from '#app/components/area/area-form.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import type { MeasureSetId } from '#schemas/measure-set.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'

export const handle = { title: 'area:exports.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.waits(actor, askedIn(request))),
)

const tables = [
  'waits.csv',
  'change.csv',
  'flow.csv',
  'decided.csv',
  'requests.csv',
  'equity.csv',
  'seen.csv',
  'demand.csv',
  'needs.csv',
  'quality.csv',
  'records.csv',
  'definitions.csv',
] as const
const ruleSets = ['local-cube', 'mhsds-monthly', 'secondary-care', 'local-return'] as const

export default function Exports() {
  const words = useWords('area')
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaExports()} />
  const { month, pathway, measureSet } = view
  const query = { month, pathway: pathway ?? undefined, measureSet }
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('exports.heading')}</PageTitle>
      <LeftAside />
      <AboutFigures about={view} />
      <p>{words('exports.intro')}</p>
      <AreaForm>
        <MonthField months={view.months} value={view.month} />
        <PathwayField value={view.pathway} />
        <MeasureSetField value={view.measureSet} />
      </AreaForm>
      <h2>{words('exports.board')}</h2>
      <p>
        <a href={paths.areaBoard(query)}>{words('exports.boardPage')}</a>
      </p>
      <ButtonLink kind="secondary" href={paths.areaFile('board.pdf', query)}>
        {words('exports.boardPdf')}
      </ButtonLink>
      <h2>{words('exports.tables')}</h2>
      <ButtonLink kind="secondary" href={paths.areaFile('figures.xlsx', query)}>
        {words('exports.tables')}
      </ButtonLink>
      <h2>{words('exports.csv')}</h2>
      <ul>
        {tables.map((file) => (
          <li key={file}>
            <a href={paths.areaFile(file, query)}>{words(`exports.file.${file.replace('.', '-')}`)}</a>
          </li>
        ))}
      </ul>
      <Return view={view} />
    </Page>
  )
}

// The measure set whose bands a return is made of; the others do not count them.
const countsBands = 'chs-sitrep' satisfies MeasureSetId

function Return({ view }: { readonly view: WaitsView }) {
  const words = useWords('area')
  return (
    <form method="get" action={paths.areaFile('return.csv')}>
      <h2>{words('exports.return')}</h2>
      <p>{words('exports.returnText')}</p>
      <input type="hidden" name="month" value={view.month} />
      <input type="hidden" name="pathway" value={view.pathway ?? 'all'} />
      <input type="hidden" name="measureSet" value={countsBands} />
      <RadioGroup
        name="ruleSet"
        legend={words('exports.ruleSetField')}
        options={ruleSets.map((id) => ({ value: id, label: words(`exports.ruleSet.${id}`) }))}
        value={view.returned.ruleSet}
      />
      <Button kind="secondary">{words('exports.download')}</Button>
    </form>
  )
}
