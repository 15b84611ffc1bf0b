import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhatClinicAsks } from '#app/components/referral/what-clinic-asks.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { informationAgain, postedInformation } from '#app/web/posted-information.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:answer.title' }

const access = { section: 'tracker', action: 'write' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => ({
  page: valueOrRespond(await services.tracker.myInformationPage(actor, params['referralId'] ?? '')),
}))

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const referralId = params['referralId'] ?? ''
  const answer = postedInformation(form)
  const sent = await services.tracker.answerMyInformation(actor, { referralId, answer })
  if (sent.ok) throw redirect(paths.meAnswer(referralId))
  return informationAgain(sent.refusal, form)
})

export default function MyAnswer() {
  const { page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.meWhere()}>
      <WhatClinicAsks page={page} face="me" whereHref={paths.meWhere()} again={again} />
    </Page>
  )
}
