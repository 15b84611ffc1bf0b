import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OfferErrors } from '#app/components/area/offer-errors.tsx'
import { OfferForm } from '#app/components/area/offer-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { postedOffer } from '#app/web/area/offer-fields.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'area:offers.addHeading' }

export const loader = guardedLoader({ section: 'offers', action: 'read' }, async ({ actor, services }) => {
  const { places } = valueOrRespond(await services.offers.list(actor))
  return { places }
})

export const action = guardedAction(
  { section: 'offers', action: 'write' },
  async ({ actor, services, form }) => {
    const added = await services.offers.add(actor, postedOffer(form))
    if (added.ok) throw redirect(paths.areaOffers({ saved: '1' }))
    if (added.refusal === 'not-found') valueOrRespond(added)
    return tryAgain({ refusal: added.refusal, details: added.details ?? {}, typed: typedFields(form) })
  },
)

export default function NewOffer() {
  const words = useWords('area')
  const { csrf } = usePageRoot()
  const { places } = useLoaderData<typeof loader>()
  const { details = {}, typed = {} } = useActionData<typeof action>() ?? {}
  return (
    <Page back={paths.areaOffers()}>
      <OfferErrors faults={details} />
      <PageTitle>{words('offers.addHeading')}</PageTitle>
      <OfferForm csrf={csrf} fields={typed} faults={details} places={places} />
    </Page>
  )
}
