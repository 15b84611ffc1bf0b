import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnKnown } from '#app/components/referral/own-known.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { learningAgain } from '#app/web/posted-own-request.ts'
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
  if (form.get('intent') === 'learning') {
    const where = form.get('where') ?? ''
    const said = await services.ownRequests.sayWhereLearning(actor, { place, where })
    if (said.ok) throw redirect(paths.familyAskOne(place.childId, place.referralId))
    return learningAgain(said.refusal)
  }
  valueOrRespond(await services.ownRequests.chooseWhomToAsk(actor, { place, asked: form.getAll('ask') }))
  throw redirect(paths.familyAskCheck(place.childId, place.referralId))
})

export default function FamilyAskKnown() {
  const { place, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.familyAsk(place.childId)}>
      <OwnKnown page={page} refusal={again?.refusal} />
    </Page>
  )
}
