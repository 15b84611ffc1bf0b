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

export const loader = guardedLoader(access, async ({ actor, services, params, request }) => {
  const childId = params['childId'] ?? ''
  const page = valueOrRespond(await services.tracker.changePage(actor, childId))
  return { childId, page, told: toldIn(request) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const childId = params['childId'] ?? ''
  const told = await services.tracker.tellChange(actor, { childId, once: form.get('once') ?? '', form })
  if (told.ok) throw redirect(paths.familyChanged(childId, told.value.urgency ?? 'none'))
  return changeAgain(told.refusal, form)
})

export default function FamilyChanged() {
  const { childId, page, told } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const whereHref = paths.familyWhere(childId)
  return (
    <Page back={whereHref}>
      <SomethingChanged page={page} face="family" whereHref={whereHref} told={told} again={again} />
    </Page>
  )
}
