import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EvidenceItemForm } from '#app/components/area/evidence-item-form.tsx'
import { usePathwayErrors } from '#app/components/area/use-pathway-errors.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'pathways:item.title' }

export const loader = guardedLoader(
  { section: 'area-pathways', action: 'read' },
  async ({ actor, services, params }) => {
    const page = valueOrRespond(await services.areaPathways.page(actor))
    const own = page.evidence.find(({ id }) => id === params['item'])
    const item = own ?? page.usualEvidence.find(({ id }) => id === params['item'])
    if (!item) throw refusalResponse('not-found')
    const ways = [...page.usualEvidence, ...page.evidence].flatMap(({ alternatives }) => alternatives)
    return {
      item: own ?? { ...item, pathways: [] },
      ways: [...new Set(ways)],
      earliest: page.earliest,
    }
  },
)

export const action = guardedAction(
  { section: 'area-pathways', action: 'write' },
  async ({ actor, services, params, form }) => {
    const kept = await services.areaPathways.changeEvidence(actor, { item: params['item'] ?? '', form })
    if (kept.ok) throw redirect(paths.adminPathways({ saved: String(kept.value.version) }))
    if (kept.refusal === 'not-found') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, details: kept.details, typed: typedFields(form) })
  },
)

export default function EvidenceItemPage() {
  const referral = useWords('referral')
  const { item, ways, earliest } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = usePathwayErrors(again, earliest)
  return (
    <Page back={paths.adminPathways()}>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageTitle>{referral(`evidence.${item.id}`)}</PageTitle>
      <EvidenceItemForm {...{ item, ways, earliest, errors }} typed={again?.typed ?? {}} />
    </Page>
  )
}
