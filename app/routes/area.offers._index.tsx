import { LeftAside } from '#app/components/area/left-aside.tsx'
import { useLoaderData } from '@remix-run/react'
import { AreaForm } from '#app/components/area/area-form.tsx'
import { useOfferWords } from '#app/components/area/offer-words.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { homeOf } from '#app/web/home-of.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'
import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import type { OfferLine } from '#server/services/area/offer-service.ts'

export const handle = { title: 'area:offers.title' }

export const loader = guardedLoader(
  { section: 'offers', action: 'read' },
  async ({ actor, services, request }) => {
    const { offers } = valueOrRespond(await services.offers.list(actor))
    const { searchParams } = new URL(request.url)
    const strand = strandIds.find((id) => id === searchParams.get('strand')) ?? null
    const asked = searchParams.get('strand') ?? 'all'
    const unknown = strand === null && asked !== '' && asked !== 'all' ? ['strand'] : []
    const shown = offers.filter(({ strands }) => strand === null || strands.includes(strand))
    return { offers: shown, strand, isSaved: searchParams.has('saved'), home: homeOf(actor), unknown }
  },
)

export default function Offers() {
  const words = useWords('area')
  const { offers, strand, isSaved, home, unknown } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={home}>
      {isSaved ? <Notice title={words('offers.saved')} /> : null}
      <PageTitle>{words('offers.heading')}</PageTitle>
      <LeftAside unknown={unknown} />
      <p>{words('offers.intro')}</p>
      {home === paths.area() ? (
        <p>
          <a href={paths.areaNeeds()}>{words('offers.gaps')}</a>
        </p>
      ) : null}
      <ButtonLink href={paths.areaOfferNew()}>{words('offers.add')}</ButtonLink>
      <AreaForm>
        <SelectField
          name="strand"
          label={words('offers.filter')}
          value={strand ?? 'all'}
          options={[
            { value: 'all', label: words('offers.all') },
            ...strandIds.map((id) => ({ value: id, label: words(`strands:name.${id}`) })),
          ]}
        />
      </AreaForm>
      <p>{offers.length === 0 ? words('offers.none') : words('offers.count', { count: offers.length })}</p>
      {offers.length > 0 && <OfferTable offers={offers} />}
    </Page>
  )
}

const columns = ['name', 'strands', 'ages', 'where', 'access', 'places', 'state', 'checked'] as const

function OfferTable({ offers }: { readonly offers: readonly OfferLine[] }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const said = useOfferWords()
  return (
    <DataTable
      caption={words('offers.caption')}
      isCaptionHidden
      columns={columns.map((key) => ({
        key,
        label: words(`offers.columns.${key}`),
        isNumber: key === 'places',
      }))}
      rows={offers.map((offer) => ({
        id: offer.id,
        cells: {
          ...said(offer),
          name: <a href={paths.areaOffer(offer.id)}>{offer.name}</a>,
          checked: formatDate(locale, offer.checkedOn),
        },
      }))}
    />
  )
}
