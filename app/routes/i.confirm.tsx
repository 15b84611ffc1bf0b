import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChildCheckFields } from '#app/components/child-check-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { childCheckIn } from '#app/web/child-check-in.ts'
import { guardedAction, guardedLoader, type Guarded } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain } from '#app/web/respond.ts'

export const handle = { title: 'contribute:confirm.title' }

export const loader = guardedLoader('anyone', async ({ actor, services }) => ({
  tries: await services.invitations.triesLeft(linkHolder(actor)),
}))

export const action = guardedAction('anyone', async ({ actor, context, services, form }) => {
  const holder = linkHolder(actor)
  if (!context.isFormToken(form.get('csrf'))) throw refusalResponse('form-token')
  const typed = childCheckIn(form)
  const outcome = await services.invitations.confirm(holder, typed)
  if (outcome.ok) throw redirect(paths.contribute())
  if (outcome.refusal === 'link-locked') throw refusalResponse('link-locked')
  return tryAgain({ refusal: outcome.refusal, ...typed })
})

function linkHolder(actor: Guarded['actor']) {
  if (actor.kind === 'person') throw redirect(paths.contribute())
  if (actor.kind === 'nobody') throw redirect(paths.linkAgain())
  if (actor.confirmed) throw redirect(paths.contribute())
  return actor
}

export default function ConfirmChild() {
  const words = useWords('contribute')
  const { csrf } = usePageRoot()
  const { tries } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`refusals:${again.refusal}`) : undefined
  return (
    <Page>
      {error ? <ErrorSummary errors={[{ field: 'birthday', message: error }]} /> : null}
      <h1>{words('confirm.title')}</h1>
      <p>{words('confirm.why')}</p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        <ChildCheckFields
          legend={words('confirm.birthday')}
          hint={words('confirm.hint')}
          letter={words('confirm.letter')}
          error={error}
          typed={again}
        />
        <Button>{words('common:button.continue')}</Button>
      </form>
      <p>{words('confirm.tries', { count: tries })}</p>
      <p>{words('confirm.help')}</p>
    </Page>
  )
}
