import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ProvisionField } from '#app/components/provision-field.tsx'
import { fieldOfRefusal, WhatToAsk } from '#app/components/referral/what-to-ask.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:new.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, ...valueOrRespond(await services.referrals.choices(actor, childId)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const typed = {
      pathways: form.getAll('pathways'),
      clinicId: form.get('clinicId') ?? '',
      provision: form.get('provision') ?? '',
    }
    const wish = { childId, once: form.get('once') ?? '', ...typed }
    const started = await services.referrals.start(actor, wish)
    if (started.ok) throw redirect(paths.referralStep(childId, started.value.referralId, 'evidence'))
    if (started.refusal === 'not-found') valueOrRespond(started)
    return tryAgain({ refusal: started.refusal, ...typed })
  },
)

export default function NewReferral() {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const message = again ? words(`refusals:${again.refusal}`) : ''
  const error = again ? { field: fieldOfRefusal(again.refusal), message } : undefined
  return (
    <Page back={paths.childReferrals(view.childId)}>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>{words('new.heading', { name: view.name })}</PageTitle>
      <p>{words('new.intro')}</p>
      {view.clinics.length === 0 ? <p>{words('new.noClinics')}</p> : null}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ once: view.once }} />
        <WhatToAsk
          asker="referral"
          choices={view}
          chosen={again?.pathways ?? []}
          clinicId={again?.clinicId}
          error={error}
        />
        <ProvisionField value={again ? again.provision : view.provision} />
        <Button>{words('new.button')}</Button>
      </form>
    </Page>
  )
}
