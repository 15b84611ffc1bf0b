import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { readDate } from '#app/web/read-date.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'plan:new.title' }

export const loader = guardedLoader(
  { section: 'plan', action: 'write' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, ...valueOrRespond(await services.plans.ideas(actor, childId)) }
  },
)

export const action = guardedAction(
  { section: 'plan', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const isAll = form.get('all') === '1'
    const chosen = form.getAll('idea')
    const reviewOn = readDate(form, 'review')
    const cycle = {
      chosen: isAll ? [] : chosen.length === 0 ? ['none'] : chosen,
      childWants: form.get('childWants') ?? '',
      reviewOn: reviewOn === '' ? null : reviewOn,
    }
    const outcome = await services.plans.begin(actor, childId, cycle)
    if (outcome.ok) throw redirect(paths.childPlan(childId))
    if (outcome.refusal === 'not-found') throw refusalResponse(outcome.refusal)
    return tryAgain({ refusal: outcome.refusal, chosen, childWants: cycle.childWants, reviewOn })
  },
)

export default function NewCycle() {
  const words = useWords('plan')
  const { childId, name, lists, reviewOn } = useLoaderData<typeof loader>()
  const data = useActionData<typeof action>()
  const again = data ?? null
  const { csrf } = usePageRoot()
  const error = again ? words(`refusals:${again.refusal}`) : undefined
  return (
    <Page back={paths.childPlan(childId)}>
      {error ? (
        <ErrorSummary
          errors={[
            { field: again?.refusal === 'review-in-the-past' ? 'review' : 'idea-school', message: error },
          ]}
        />
      ) : null}
      <h1>{words('new.heading', { name })}</h1>
      <p>{words('new.text')}</p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        {lists.map(({ setting, now, more }) => (
          <CheckboxGroup
            key={setting}
            name="idea"
            id={`idea-${setting}`}
            legend={words(`setting.${setting}`)}
            values={again ? again.chosen : now.map(({ id }) => id)}
            options={[...now, ...more].map(({ id, text, safety }) => ({
              value: id,
              label: text,
              ...(safety.length > 0 && { hint: safety.join(' ') }),
            }))}
          />
        ))}
        <TextArea
          name="childWants"
          label={words('new.childWants', { name })}
          max={4000}
          value={again?.childWants}
          optional
        />
        <DateField
          name="review"
          legend={words('new.reviewOn')}
          value={datePartsOf(again?.reviewOn || reviewOn)}
        />
        <Button>{words('new.begin')}</Button>
      </form>
    </Page>
  )
}
