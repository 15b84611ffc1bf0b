import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhoHears } from '#app/components/referral/who-hears.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { valueOrRespond } from '#app/web/respond.ts'
import { postedSharing, sharingAgain } from '#app/web/posted-sharing.ts'

export const handle = { title: 'family-tracker:sharing.title' }

const access = { section: 'tracker', action: 'write' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const place = referralPlaceOf(params)
  return { place, page: valueOrRespond(await services.tracker.sharingPage(actor, place)) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const place = referralPlaceOf(params)
  const changed = await services.tracker.changeSharing(actor, { ...place, ...postedSharing(form) })
  if (changed.ok) throw redirect(paths.familyWhere(place.childId))
  return sharingAgain(changed.refusal)
})

export default function FamilySharing() {
  const { place, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.familyWhere(place.childId)}>
      <WhoHears page={page} face="family" refusal={again?.refusal} />
    </Page>
  )
}
