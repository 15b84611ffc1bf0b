import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnCheck } from '#app/components/referral/own-check.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { postedYes, yesAgain } from '#app/web/posted-own-request.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-request:check.title' }

const access = { section: 'own-request', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const place = referralPlaceOf(params)
  return { place, page: valueOrRespond(await services.ownRequests.check(actor, place)) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const place = referralPlaceOf(params)
  if (form.get('intent') === 'discard') {
    const once = form.get('once') ?? ''
    valueOrRespond(await services.ownRequests.discard(actor, { place, once }))
    throw redirect(paths.familyAsk(place.childId))
  }
  const sent = await services.ownRequests.send(actor, { place, yes: postedYes(form) })
  if (sent.ok) throw redirect(paths.familyWhere(place.childId))
  return yesAgain(sent.refusal, form)
})

export default function FamilyAskCheck() {
  const { place, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.familyAskOne(place.childId, place.referralId)}>
      <OwnCheck page={page} face="family" again={again} />
    </Page>
  )
}
