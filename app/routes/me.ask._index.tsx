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
  async ({ actor, services }) => {
    const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
    return { page: valueOrRespond(await services.ownRequests.asks(actor, childId)) }
  },
)

export const action = guardedAction(
  { section: 'own-request', action: 'create' },
  async ({ actor, services, form }) => {
    const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
    const started = await services.ownRequests.start(actor, { childId, ...postedAsk(form) })
    if (started.ok) throw redirect(paths.meAskOne(started.value.referralId))
    return askAgain(started.refusal, form)
  },
)

export default function MyAsk() {
  const { page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.me()}>
      <OwnAsks
        page={page}
        face="me"
        draftHref={paths.meAskOne}
        supportHref={paths.meSupport()}
        again={again}
      />
    </Page>
  )
}
