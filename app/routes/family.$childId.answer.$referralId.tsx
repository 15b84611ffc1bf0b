import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WhatClinicAsks } from '#app/components/referral/what-clinic-asks.tsx'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { informationAgain, postedInformation } from '#app/web/posted-information.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:answer.title' }

const access = { section: 'tracker', action: 'write' } as const

export const loader = guardedLoader(access, async ({ actor, services, params }) => {
  const place = referralPlaceOf(params)
  return { place, page: valueOrRespond(await services.tracker.informationPage(actor, place)) }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const place = referralPlaceOf(params)
  const answer = postedInformation(form)
  const sent = await services.tracker.answerInformation(actor, { ...place, answer })
  if (sent.ok) throw redirect(paths.familyAnswer(place.childId, place.referralId))
  return informationAgain(sent.refusal, form)
})

export default function FamilyAnswer() {
  const { place, page } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const whereHref = paths.familyWhere(place.childId)
  return (
    <Page back={whereHref}>
      <WhatClinicAsks page={page} face="family" whereHref={whereHref} again={again} />
    </Page>
  )
}
