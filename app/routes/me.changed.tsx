import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SomethingChanged } from '#app/components/referral/something-changed.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { changeAgain, toldIn } from '#app/web/posted-change.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:tell.title' }

const access = { section: 'tracker', action: 'write' } as const

export const loader = guardedLoader(access, async ({ actor, services, request }) => ({
  page: valueOrRespond(await services.tracker.myChangePage(actor)),
  told: toldIn(request),
}))

export const action = guardedAction(access, async ({ actor, services, form }) => {
  const told = await services.tracker.tellMyChange(actor, { once: form.get('once') ?? '', form })
  if (told.ok) throw redirect(paths.meChanged(told.value.urgency ?? 'none'))
  return changeAgain(told.refusal, form)
})

export default function MyChanged() {
  const { page, told } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.meWhere()}>
      <SomethingChanged page={page} face="me" whereHref={paths.meWhere()} told={told} again={again} />
    </Page>
  )
}
