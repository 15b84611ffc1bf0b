import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhoHears } from '#app/components/referral/who-hears.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { postedSharing, sharingAgain } from '#app/web/posted-sharing.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:sharing.title' }

const access = { section: 'tracker', action: 'write' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => ({
  page: valueOrRespond(await services.tracker.mySharingPage(actor, params['referralId'] ?? '')),
}))

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const referralId = params['referralId'] ?? ''
  const changed = await services.tracker.changeMySharing(actor, { referralId, ...postedSharing(form) })
  if (changed.ok) throw redirect(paths.meWhere())
  return sharingAgain(changed.refusal)
})

export default function MySharing() {
  const { page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.meWhere()}>
      <WhoHears page={page} face="me" refusal={again?.refusal} />
    </Page>
  )
}
