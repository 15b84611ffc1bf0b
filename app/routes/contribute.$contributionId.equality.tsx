import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:equality.title' }

export const loader = guardedLoader(
  { section: 'equality', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    return { ...valueOrRespond(await services.equality.asks(actor, id)), id }
  },
)

export const action = guardedAction(
  { section: 'equality', action: 'create' },
  async ({ actor, services, params, form }) => {
    const id = params['contributionId'] ?? ''
    const said = await services.equality.say(actor, { id, form })
    if (!said.ok && said.refusal === 'not-a-group')
      return tryAgain({ refusal: said.refusal, field: said.details?.['field'] ?? '', typed: [...form] })
    valueOrRespond(said)
    throw redirect(paths.contributionDone(id, { thanks: 'equality' }))
  },
)

export default function EqualityQuestions() {
  const words = useWords('contribute')
  const { id, isSaid, viewpoint } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const whose = viewpoint === 'self' ? 'self' : 'adult'
  const error = words('equality.notAGroup')
  return (
    <Page back={paths.contributionDone(id)}>
      {again ? <ErrorSummary errors={[{ field: again.field, message: error }]} /> : null}
      <h1>{words('equality.title')}</h1>
      <p>{words('equality.why')}</p>
      <p>{words(`equality.who.${whose}`)}</p>
      {isSaid ? <Notice>{words('equality.isSaid')}</Notice> : <Questions whose={whose} error={error} />}
    </Page>
  )
}

function Questions({ whose, error }: { readonly whose: 'self' | 'adult'; readonly error: string }) {
  const words = useWords('contribute')
  const { csrf } = usePageRoot()
  const { id, questions } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const typed = new Map(again?.typed.map(([name, value]) => [name, value]))
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} />
      {questions.map(({ name, groups }) => (
        <RadioGroup
          key={name}
          name={name}
          legend={words(`equality.${name}.${whose}`)}
          legendAs="h2"
          value={typed.get(name)}
          error={again?.field === name ? error : undefined}
          options={[
            ...groups.map((value) => ({ value, label: words(`equality.${name}.group.${value}`) })),
            { value: 'not-said', label: words('equality.notSaid'), special: true },
          ]}
        />
      ))}
      <Button>{words('common:button.save')}</Button>
      <p>
        <a href={paths.contributionDone(id)}>{words('equality.skip')}</a>
      </p>
    </form>
  )
}
