import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { readReview } from '#app/web/read-review.ts'
import { nextSteps, reviewDecisions } from '#schemas/plan.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'plan:review.title' }

export const loader = guardedLoader(
  { section: 'plan', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    const { name, plan } = valueOrRespond(await services.plans.read(actor, childId))
    const cycle = plan?.cycles[0]
    if (!cycle || cycle.review) throw refusalResponse('not-found')
    return { childId, name, cycle }
  },
)

export const action = guardedAction(
  { section: 'plan', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const outcome = await services.plans.review(actor, childId, readReview(form))
    if (outcome.ok) throw redirect(paths.childPlan(childId))
    if (outcome.refusal === 'not-found') throw refusalResponse(outcome.refusal)
    return tryAgain({ refusal: outcome.refusal, typed: Object.fromEntries(form) })
  },
)

export default function ReviewCycle() {
  const words = useWords('plan')
  const { childId, name, cycle } = useLoaderData<typeof loader>()
  const data = useActionData<typeof action>()
  const again = data ?? null
  const { csrf } = usePageRoot()
  const typed: Readonly<Record<string, string>> = again?.typed ?? {}
  const first = cycle.actions.find(({ id }) => !typed[`decision-${id}`])
  return (
    <Page back={paths.childPlan(childId)}>
      {again ? (
        <ErrorSummary
          errors={[{ field: `decision-${first?.id ?? ''}`, message: words(`refusals:${again.refusal}`) }]}
        />
      ) : null}
      <h1>{words('review.heading', { name })}</h1>
      <p>{words('review.text')}</p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        {cycle.actions.map(({ id, text, tick }) => (
          <div key={id}>
            <RadioGroup
              name={`decision-${id}`}
              legend={text}
              hint={words('review.saidSoFar', { said: words(`tick.${tick ?? 'none'}`) })}
              value={typed[`decision-${id}`]}
              options={reviewDecisions.map((value) => ({ value, label: words(`decision.${value}`) }))}
            />
            <TextField
              name={`because-${id}`}
              label={words('review.because')}
              value={typed[`because-${id}`]}
              autoComplete="off"
              optional
            />
          </div>
        ))}
        <TextArea
          name="childWords"
          label={words('review.childWords', { name })}
          max={4000}
          value={typed['childWords']}
          optional
        />
        <TextArea
          name="familyWords"
          label={words('review.familyWords')}
          max={4000}
          value={typed['familyWords']}
          optional
        />
        <RadioGroup
          name="next"
          legend={words('review.next')}
          value={typed['next'] ?? 'another-cycle'}
          options={nextSteps.map((value) => ({ value, label: words(`next.${value}`) }))}
        />
        <Button>{words('review.finish')}</Button>
      </form>
    </Page>
  )
}
