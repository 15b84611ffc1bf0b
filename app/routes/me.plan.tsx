import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FamilyPlan } from '#app/components/plan/family-plan.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'me:plan.title' }

export const loader = guardedLoader({ section: 'plan', action: 'read' }, async ({ actor, services }) => {
  const { childId } = valueOrRespond(await services.family.me(actor))
  return valueOrRespond(await services.plans.read(actor, childId))
})

export const action = guardedAction(
  { section: 'plan', action: 'decide' },
  async ({ actor, services, form }) => {
    const { childId } = valueOrRespond(await services.family.me(actor))
    const said = { childId, actionId: form.get('action') ?? '', tick: form.get('tick') ?? '' }
    const outcome = await services.plans.tick(actor, said)
    if (outcome.ok) throw redirect(paths.mePlan())
    throw refusalResponse(outcome.refusal)
  },
)

export default function MyPlan() {
  const words = useWords('me')
  const { plan, name } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.me()}>
      <h1>{words('plan.heading')}</h1>
      <FamilyPlan plan={plan} name={name} reader="me" />
    </Page>
  )
}
