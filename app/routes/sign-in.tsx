import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { homeOf } from '#app/web/home-of.ts'
import { Page } from '#app/web/page.tsx'
import { tryAgain } from '#app/web/respond.ts'
import { whereTo } from '#app/web/where-to.ts'

export const handle = { title: 'account:signIn.title' }

export const loader = guardedLoader('anyone', ({ request, actor }) => {
  const query = new URL(request.url).searchParams
  if (actor.kind === 'person') throw redirect(homeOf(actor))
  return { to: query.get('to') ?? '', isKept: query.get('kept') === '1' }
})

export const action = guardedAction('anyone', async ({ services, form, request, context }) => {
  const email = form.get('email') ?? ''
  const device = request.headers.get('user-agent') ?? ''
  const outcome = await services.accounts.signIn({ email, password: form.get('password') ?? '', device })
  if (!outcome.ok) return tryAgain({ refusal: outcome.refusal, email })
  const headers = { 'Set-Cookie': context.cookies.set(outcome.value.cookie) }
  throw redirect(whereTo(form.get('to'), homeOf(outcome.value.actor)), { headers })
})

export default function SignIn() {
  const words = useWords('account')
  const { to, isKept } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`refusals:${again.refusal}`) : undefined
  return (
    <Page>
      {error ? <ErrorSummary errors={[{ field: 'email', message: error }]} /> : null}
      <h1>{words('signIn.title')}</h1>
      {isKept ? <Notice kind="important">{words('signIn.kept')}</Notice> : null}
      <form method="post" noValidate>
        <HiddenFields csrf="" values={{ to }} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={words('signIn.email')}
          value={again?.email}
          error={error}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={words('signIn.password')}
        />
        <Button>{words('signIn.button')}</Button>
      </form>
      <p>{words('signIn.help')}</p>
    </Page>
  )
}
