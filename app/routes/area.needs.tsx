import { useLoaderData } from '@remix-run/react'
import { LeftAside } from '#app/components/area/left-aside.tsx'
import { AreaForm } from '#app/components/area/area-form.tsx'
import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { NotHelpedYet } from '#app/components/area/needs-chart.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { formatMonth } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { waitingAgeBands } from '#schemas/episode-row.ts'
import type { NeedsView } from '#server/services/area/needs-view.ts'

export const handle = { title: 'area:needs.title' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.needs(actor, askedIn(request))),
)

export default function Needs() {
  const words = useWords('area')
  const { locale } = useLocale()
  const { count, weeks, sayGaps, sayGated } = useAreaNumbers()
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaNeeds()} />
  return (
    <Page width="wide" back={paths.area()}>
      <PageTitle>{words('needs.heading')}</PageTitle>
      <LeftAside />
      <p>
        {view.month
          ? words('needs.asOf', { month: formatMonth(locale, view.month), count: count(view.profiles) })
          : words('needs.noMonth')}{' '}
        {view.isProvisional ? words('about.provisional') : null}
      </p>
      <AreaForm>
        <SelectField
          name="ageBand"
          label={words('form.ageBand')}
          value={view.ageBand ?? 'all'}
          options={[
            { value: 'all', label: words('needs.allAges') },
            ...waitingAgeBands.map((band) => ({ value: band, label: words(`group.ageBand.${band}`) })),
          ]}
        />
      </AreaForm>
      <h2>{words('needs.gaps')}</h2>
      <p>{sayGaps(view)}</p>
      <p>{sayGated(view)}</p>
      <OfferTable view={view} />
      <p>
        <a href={paths.areaOffers()}>{words('needs.seeOffers')}</a>
      </p>
      <h2>{words('needs.notHelped')}</h2>
      <NotHelpedYet view={view} />
      <h2>{words('needs.waits')}</h2>
      <SummaryCard
        rows={view.waits.map(({ level, medianWeeks }) => ({
          id: level,
          name: words(`needs.level.${level}`),
          value: weeks(medianWeeks),
        }))}
      />
      <p>{words('needs.waitsText')}</p>
    </Page>
  )
}

const columns = ['strand', 'need', 'offers', 'open', 'gap', 'places', 'needPerPlace'] as const

function OfferTable({ view }: { readonly view: NeedsView }) {
  const words = useWords('area')
  const { count, weeks } = useAreaNumbers()
  return (
    <DataTable
      caption={words('needs.caption')}
      columns={columns.map((key) => ({
        key,
        label: words(`needs.columns.${key}`),
        isNumber: key !== 'strand' && key !== 'gap',
      }))}
      rows={view.rows.map(({ strand, need, offers, open, gap, places, needPerPlace, weeksForAll }) => ({
        id: strand,
        cells: {
          strand: words(`strands:name.${strand}`),
          need: count(need),
          offers: String(offers),
          open: String(open),
          gap: words(`needs.gap.${gap}`),
          places: places === null ? words('needs.unknown') : count(places),
          needPerPlace:
            needPerPlace === null
              ? words('needs.unknown')
              : words('needs.perPlace', { value: needPerPlace, weeks: weeks(weeksForAll) }),
        },
      }))}
    />
  )
}
