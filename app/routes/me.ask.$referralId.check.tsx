import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnCheck } from '#app/components/referral/own-check.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { postedYes, yesAgain } from '#app/web/posted-own-request.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-request:check.title' }

const access = { section: 'own-request', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
  const referralId = params['referralId'] ?? ''
  const page = valueOrRespond(await services.ownRequests.check(actor, { childId, referralId }))
  return { referralId, page }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const childId = valueOrRespond(await services.ownRequests.whoAmI(actor))
  const place = { childId, referralId: params['referralId'] ?? '' }
  if (form.get('intent') === 'discard') {
    const once = form.get('once') ?? ''
    valueOrRespond(await services.ownRequests.discard(actor, { place, once }))
    throw redirect(paths.meAsk())
  }
  const sent = await services.ownRequests.send(actor, { place, yes: postedYes(form) })
  if (sent.ok) throw redirect(paths.meWhere())
  return yesAgain(sent.refusal, form)
})

export default function MyAskCheck() {
  const { referralId, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.meAskOne(referralId)}>
      <OwnCheck page={page} face="me" again={again} />
    </Page>
  )
}
