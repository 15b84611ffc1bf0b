import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ArrangeActions, GoalForm } from '#app/components/plan/change-plan.tsx'
import { CycleSteps } from '#app/components/plan/cycle-steps.tsx'
import { PlanActions } from '#app/components/plan/plan-actions.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { readPlanChange } from '#app/web/read-plan-change.ts'
import type { CycleView } from '#server/services/plan-view.ts'

export const handle = { title: 'plan:title' }

export const loader = guardedLoader(
  { section: 'plan', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, ...valueOrRespond(await services.plans.read(actor, childId)) }
  },
)

export const action = guardedAction(
  { section: 'plan', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const change = readPlanChange(form, childId)
    const outcome =
      change.kind === 'goal'
        ? await services.plans.addGoal(actor, change.goal)
        : await services.plans.arrange(actor, change.arrangement)
    if (outcome.ok) throw redirect(paths.childPlan(childId))
    if (outcome.refusal === 'not-found') throw refusalResponse(outcome.refusal)
    return tryAgain({ refusal: outcome.refusal, typed: Object.fromEntries(form) })
  },
)

export default function Plan() {
  const words = useWords('plan')
  const { childId, name, plan } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const refusal = again ? words(`refusals:${again.refusal}`) : null
  return (
    <Page width="wide" back={paths.child(childId)}>
      {refusal ? (
        <ErrorSummary
          errors={[{ field: again?.refusal === 'goal-missing' ? 'goal' : 'actions', message: refusal }]}
        />
      ) : null}
      <PageTitle>{words('heading', { name })}</PageTitle>
      {plan ? (
        plan.cycles.map((cycle) => <CycleOnPage key={cycle.number} cycle={cycle} childId={childId} />)
      ) : (
        <NoPlan childId={childId} />
      )}
    </Page>
  )
}

function NoPlan({ childId }: { readonly childId: string }) {
  const words = useWords('plan')
  const { csrf } = usePageRoot()
  return (
    <EmptyState title={words('none.title')}>
      <p>{words('none.text')}</p>
      <form method="post" action={paths.childPlanNew(childId)}>
        <HiddenFields csrf={csrf} values={{ all: '1' }} />
        <ButtonRow>
          <Button>{words('none.oneClick')}</Button>
          <ButtonLink kind="secondary" href={paths.childPlanNew(childId)}>
            {words('none.choose')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </EmptyState>
  )
}

function CycleOnPage({ cycle, childId }: { readonly cycle: CycleView; readonly childId: string }) {
  const words = useWords('plan')
  const isOpen = cycle.review === null
  return (
    <section>
      <h2>{words('cycle', { number: cycle.number })}</h2>
      <CycleSteps cycle={cycle} />
      {cycle.childWants === '' ? null : <blockquote>{cycle.childWants}</blockquote>}
      {cycle.goals.map(({ id, text, howWeKnow, now }) => (
        <div className="card" key={id}>
          <h3>{text}</h3>
          <p>{words('howWeKnow', { howWeKnow })}</p>
          <p>{words('nowIs', { now })}</p>
        </div>
      ))}
      <div id={isOpen ? 'actions' : undefined}>
        <PlanActions actions={cycle.actions} />
      </div>
      {isOpen ? (
        <OpenCycle cycle={cycle} childId={childId} />
      ) : (
        <ReviewedCycle cycle={cycle} childId={childId} />
      )}
    </section>
  )
}

function OpenCycle({ cycle, childId }: { readonly cycle: CycleView; readonly childId: string }) {
  const words = useWords('plan')
  return (
    <>
      <Details summary={words('arrange.summary')}>
        <ArrangeActions actions={cycle.actions} />
      </Details>
      <Details summary={words('goal.summary')}>
        <GoalForm />
      </Details>
      <ButtonLink kind="secondary" href={paths.childPlanReview(childId)}>
        {words('review.start')}
      </ButtonLink>
    </>
  )
}

function ReviewedCycle({ cycle, childId }: { readonly cycle: CycleView; readonly childId: string }) {
  const words = useWords('plan')
  if (!cycle.review) return null
  return (
    <>
      <p>{words(`next.${cycle.review.next}`)}</p>
      <p>{cycle.review.childWords}</p>
      <p>{cycle.review.familyWords}</p>
      <p>
        <a href={paths.childPlanNew(childId)}>{words('none.choose')}</a>
      </p>
    </>
  )
}
