import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OfferErrors } from '#app/components/area/offer-errors.tsx'
import { OfferForm } from '#app/components/area/offer-form.tsx'
import { useOfferWords } from '#app/components/area/offer-words.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { fieldsOfOffer, postedOffer } from '#app/web/area/offer-fields.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'
import type { OfferView } from '#server/services/area/offer-service.ts'

export const handle = { title: 'area:offers.oneTitle' }

export const loader = guardedLoader(
  { section: 'offers', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.offers.read(actor, params['offerId'] ?? '')),
)

export const action = guardedAction(
  { section: 'offers', action: 'write' },
  async ({ actor, services, params, form }) => {
    const changed = await services.offers.change(actor, {
      offerId: params['offerId'] ?? '',
      version: form.get('version') ?? '',
      typed: postedOffer(form),
    })
    if (changed.ok) throw redirect(paths.areaOffers({ saved: '1' }))
    if (changed.refusal === 'not-found') valueOrRespond(changed)
    return tryAgain({
      refusal: changed.refusal,
      details: changed.details ?? {},
      typed: typedFields(form),
      version: form.get('version') ?? '',
    })
  },
)

export default function OneOffer() {
  const words = useWords('area')
  const { csrf } = usePageRoot()
  const offer = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const isChanged = again?.refusal === 'changed-meanwhile'
  const faults = again && !isChanged ? again.details : {}
  return (
    <Page back={paths.areaOffers()}>
      <OfferErrors faults={faults} />
      {isChanged ? (
        <Notice kind="important" title={words('offers.changedMeanwhile')}>
          <p>
            <a href={paths.areaOffer(offer.id)}>{words('offers.look')}</a>
          </p>
        </Notice>
      ) : null}
      <PageTitle>{words('offers.changeOf', { name: offer.name })}</PageTitle>
      <OfferForm
        csrf={csrf}
        fields={again?.typed ?? fieldsOfOffer(offer)}
        faults={faults}
        places={offer.places}
        version={again && !isChanged ? Number(again.version) : offer.version}
      />
      <h2>{words('offers.history')}</h2>
      <Earlier offer={offer} />
    </Page>
  )
}

const columns = ['until', 'name', 'strands', 'ages', 'access', 'places', 'state'] as const

function Earlier({ offer: { earlier } }: { readonly offer: OfferView }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const said = useOfferWords()
  if (earlier.length === 0) return <p>{words('offers.historyNone')}</p>
  return (
    <DataTable
      caption={words('offers.history')}
      isCaptionHidden
      columns={columns.map((key) => ({ key, label: words(`offers.historyColumns.${key}`) }))}
      rows={earlier.map((was) => ({
        id: String(was.version),
        cells: { ...said(was), until: formatDate(locale, was.until) },
      }))}
    />
  )
}
