import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { fieldOfRefusal, WhatToAsk } from '#app/components/referral/what-to-ask.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:draft.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.draft(actor, place)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params, form }) => {
    const place = referralPlaceOf(params)
    const once = form.get('once') ?? ''
    const typed = { pathways: form.getAll('pathways'), clinicId: form.get('clinicId') ?? '' }
    if (form.get('intent') === 'discard') {
      const left = await services.referrals.discard(actor, { place, once })
      if (left.ok) throw redirect(paths.childReferrals(place.childId))
      if (left.refusal === 'not-found') valueOrRespond(left)
      return tryAgain({ refusal: left.refusal, typed: null })
    }
    const changed = await services.referrals.changeDraft(actor, { place, once, ...typed })
    if (changed.ok) throw redirect(paths.referralStep(place.childId, changed.value.referralId, 'evidence'))
    if (changed.refusal === 'not-found') valueOrRespond(changed)
    return tryAgain({ refusal: changed.refusal, typed })
  },
)

export default function Draft() {
  const words = useWords('referral')
  const { place, isOwn } = useLoaderData<typeof loader>()
  const error = useDraftError()
  return (
    <Page back={paths.referral(place.childId, place.referralId)}>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>{words('draft.heading')}</PageTitle>
      {isOwn ? (
        <>
          <ChangeIt />
          <ThrowAway />
        </>
      ) : (
        <p>{words('draft.notOwn')}</p>
      )}
    </Page>
  )
}

function useDraftError() {
  const words = useWords('referral')
  const again = useActionData<typeof action>()
  return again
    ? { field: fieldOfRefusal(again.refusal), message: words(`refusals:${again.refusal}`) }
    : undefined
}

function ChangeIt() {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()?.typed ?? { pathways: view.chosen, clinicId: view.clinicId }
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once: view.once }} />
      <WhatToAsk
        asker="referral"
        choices={view}
        chosen={typed.pathways}
        clinicId={typed.clinicId}
        error={useDraftError()}
      />
      {view.isAgreed ? <p>{words('draft.agreeAgain')}</p> : null}
      <Button>{words('draft.save')}</Button>
    </form>
  )
}

function ThrowAway() {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const { place, discardOnce } = useLoaderData<typeof loader>()
  return (
    <Card>
      <h2>{words('draft.discardTitle')}</h2>
      <p>{words('draft.discardText')}</p>
      <PostButton
        action={paths.referralStep(place.childId, place.referralId, 'draft')}
        csrf={csrf}
        values={{ intent: 'discard', once: discardOnce }}
      >
        {words('draft.discard')}
      </PostButton>
    </Card>
  )
}
