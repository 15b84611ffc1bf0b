import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:quality.title' }

export const loader = guardedLoader({ section: 'figures', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.figures.quality(actor)),
)

type Month = Awaited<ReturnType<typeof loader>>['months'][number]

const columns = ['month', 'state', 'gap', 'hidden', 'inTouch']

export default function Quality() {
  const words = useWords('area')
  const { months } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.areaDefinitions()}>
      <PageTitle>{words('quality.heading')}</PageTitle>
      <p>{words(months.length > 0 ? 'quality.intro' : 'quality.none')}</p>
      {months.length > 0 && <Months months={months} />}
      <Details summary={words('quality.not')}>
        <p>{words('quality.notText')}</p>
      </Details>
    </Page>
  )
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const percent = (value: number | null) =>
    value === null ? words('hidden') : words('quality.percent', { value })
  return (
    <DataTable
      caption={words('quality.caption')}
      columns={columns.map((key) => ({ key, label: words(`quality.columns.${key}`) }))}
      rows={months.map(({ asOf, isProvisional, gap, all, hiddenShare, inTouch }) => ({
        id: asOf,
        cells: {
          month: formatDate(locale, asOf),
          state: words(isProvisional ? 'quality.provisional' : 'quality.settled'),
          gap: gap === null ? words('quality.noGap') : words('quality.gap', { gap }),
          hidden: words('quality.hidden', { share: hiddenShare, all }),
          inTouch: percent(inTouch),
        },
      }))}
    />
  )
}
