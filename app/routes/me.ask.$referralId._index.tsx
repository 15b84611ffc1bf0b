import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnKnown } from '#app/components/referral/own-known.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { learningAgain } from '#app/web/posted-own-request.ts'
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
  if (form.get('intent') === 'learning') {
    const where = form.get('where') ?? ''
    const said = await services.ownRequests.sayWhereLearning(actor, { place, where })
    if (said.ok) throw redirect(paths.meAskOne(place.referralId))
    return learningAgain(said.refusal)
  }
  valueOrRespond(await services.ownRequests.chooseWhomToAsk(actor, { place, asked: form.getAll('ask') }))
  throw redirect(paths.meAskCheck(place.referralId))
})

export default function MyAskKnown() {
  const { page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.meAsk()}>
      <OwnKnown page={page} refusal={again?.refusal} />
    </Page>
  )
}
