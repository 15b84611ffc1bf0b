import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PromisesForm } from '#app/components/area/promises-form.tsx'
import { usePathwayErrors } from '#app/components/area/use-pathway-errors.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'
import { pathways } from '#schemas/referral-choices.ts'

export const handle = { title: 'pathways:change.title' }

export const loader = guardedLoader(
  { section: 'area-pathways', action: 'read' },
  async ({ actor, services, params }) => {
    const { promises, earliest } = valueOrRespond(await services.areaPathways.page(actor))
    const pathway = pathwayIn(params)
    return { pathway, promises: promises[pathway], earliest }
  },
)

export const action = guardedAction(
  { section: 'area-pathways', action: 'write' },
  async ({ actor, services, params, form }) => {
    const kept = await services.areaPathways.changePromises(actor, { pathway: pathwayIn(params), form })
    if (kept.ok) throw redirect(paths.adminPathways({ saved: String(kept.value.version) }))
    if (kept.refusal === 'not-found') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, details: kept.details, typed: typedFields(form) })
  },
)

function pathwayIn(params: Readonly<Record<string, string | undefined>>) {
  const pathway = pathways.find((one) => one === params['pathway'])
  if (!pathway) throw refusalResponse('not-found')
  return pathway
}

export default function Pathway() {
  const words = useWords('pathways')
  const referral = useWords('referral')
  const { pathway, promises, earliest } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = usePathwayErrors(again, earliest)
  return (
    <Page back={paths.adminPathways()}>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageTitle>{words('change.heading', { pathway: referral(`pathway.${pathway}`) })}</PageTitle>
      <PromisesForm {...{ promises, earliest, errors }} typed={again?.typed ?? {}} />
    </Page>
  )
}
