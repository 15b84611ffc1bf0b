import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnKnown } from '#app/components/referral/own-known.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-request:know.title' }

const access = { section: 'own-request', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
  const place = { childId, referralId: params['referralId'] ?? '' }
  return { page: valueOrRespond(await services.ownRequests.ask(actor, place)) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
  const place = { childId, referralId: params['referralId'] ?? '' }
  valueOrRespond(await services.ownRequests.chooseWhomToAsk(actor, { place, asked: form.getAll('ask') }))
  throw redirect(paths.meAskCheck(place.referralId))
})

export default function MyAskKnown() {
  const { page } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.meAsk()}>
      <OwnKnown page={page} />
    </Page>
  )
}
