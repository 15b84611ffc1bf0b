import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChildCheckFields } from '#app/components/child-check-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { childCheckIn } from '#app/web/child-check-in.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:follow.title' }

export const loader = guardedLoader('anyone', async ({ services, params }) => {
  if (await services.follow.isLive(placeOf(params))) return null
  throw refusalResponse('link-dead')
})

const mendable = ['child-check', 'child-check-blank', 'password-too-short']

export const action = guardedAction('anyone', async ({ services, params, form, request, context }) => {
  const typed = childCheckIn(form)
  const password = form.get('password') ?? ''
  const device = request.headers.get('user-agent') ?? ''
  const followed = await services.follow.follow(placeOf(params), { ...typed, password, device })
  if (followed.ok) {
    const { cookie, childId, isSelf } = followed.value
    const headers = { 'Set-Cookie': context.cookies.set(cookie) }
    throw redirect(isSelf ? paths.meWhere() : paths.familyWhere(childId), { headers })
  }
  if (!mendable.includes(followed.refusal)) throw refusalResponse(followed.refusal)
  return tryAgain({ refusal: followed.refusal, ...typed })
})

function placeOf(params: Readonly<Record<string, string | undefined>>) {
  return { referralId: params['referralId'] ?? '', token: params['token'] ?? '' }
}

export default function Follow() {
  const words = useWords('family-tracker')
  const again = useActionData<typeof action>()
  const message = again ? words(`follow.refusal.${again.refusal}`) : undefined
  const field = again?.refusal === 'password-too-short' ? 'password' : 'birthday'
  const errorOf = (name: string) => (field === name ? message : undefined)
  return (
    <Page>
      {message ? <ErrorSummary errors={[{ field, message }]} /> : null}
      <PageTitle>{words('follow.heading')}</PageTitle>
      <p>{words('follow.why')}</p>
      <form method="post" noValidate>
        <HiddenFields csrf="" />
        <ChildCheckFields
          legend={words('follow.birthday')}
          hint={words('follow.birthdayMe')}
          letter={words('follow.letter')}
          error={errorOf('birthday')}
          typed={again}
        />
        <TextField
          name="password"
          type="password"
          label={words('follow.password')}
          hint={words('follow.passwordHint')}
          error={errorOf('password')}
          autoComplete="new-password"
        />
        <p>{words('follow.next')}</p>
        <Button>{words('follow.go')}</Button>
      </form>
      <p>{words('follow.help')}</p>
    </Page>
  )
}
