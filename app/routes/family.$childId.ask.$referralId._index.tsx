import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnKnown } from '#app/components/referral/own-known.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-request:know.title' }

const access = { section: 'own-request', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const place = referralPlaceOf(params)
  return { place, page: valueOrRespond(await services.ownRequests.ask(actor, place)) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const place = referralPlaceOf(params)
  valueOrRespond(await services.ownRequests.chooseWhomToAsk(actor, { place, asked: form.getAll('ask') }))
  throw redirect(paths.familyAskCheck(place.childId, place.referralId))
})

export default function FamilyAskKnown() {
  const { place, page } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.familyAsk(place.childId)}>
      <OwnKnown page={page} />
    </Page>
  )
}
