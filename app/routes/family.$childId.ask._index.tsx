import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnAsks } from '#app/components/referral/own-asks.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { askAgain, postedAsk } from '#app/web/posted-own-request.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-request:title' }

export const loader = guardedLoader(
  { section: 'own-request', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, page: valueOrRespond(await services.ownRequests.asks(actor, childId)) }
  },
)

export const action = guardedAction(
  { section: 'own-request', action: 'create' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const started = await services.ownRequests.start(actor, { childId, ...postedAsk(form) })
    if (started.ok) throw redirect(paths.familyAskOne(childId, started.value.referralId))
    return askAgain(started.refusal, form)
  },
)

export default function FamilyAsk() {
  const { childId, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.familyChild(childId)}>
      <OwnAsks
        page={page}
        face="family"
        draftHref={(referralId) => paths.familyAskOne(childId, referralId)}
        supportHref={paths.familySupport(childId)}
        again={again}
      />
    </Page>
  )
}
