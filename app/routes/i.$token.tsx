import { redirect } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { rememberLocale } from '#app/web/locale-of.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:invited.title' }

export const loader = guardedLoader('anyone', async ({ services, params }) => {
  if (await services.invitations.isLive(params['token'] ?? '')) return null
  throw refusalResponse('link-dead')
})

export const action = guardedAction('anyone', async ({ services, params, form, request, context }) => {
  const token = params['token'] ?? ''
  if (form.get('intent') === 'not-me') {
    await services.invitations.sayNotMe(token)
    throw redirect(paths.notMe())
  }
  const device = request.headers.get('user-agent') ?? ''
  const { cookie, locale } = valueOrRespond(await services.invitations.redeem(token, device))
  const headers = new Headers({ 'Set-Cookie': context.cookies.set(cookie) })
  headers.append('Set-Cookie', rememberLocale(context, locale))
  throw redirect(paths.confirmChild(), { headers })
})

export default function Invited() {
  const words = useWords('contribute')
  return (
    <Page>
      <h1>{words('invited.title')}</h1>
      <p>{words('invited.how')}</p>
      <p>{words('invited.stop')}</p>
      <form method="post">
        <HiddenFields csrf="" values={{ intent: 'start' }} />
        <Button>{words('invited.start')}</Button>
      </form>
      <h2>{words('invited.notMeTitle')}</h2>
      <p>{words('invited.notMeText')}</p>
      <form method="post">
        <HiddenFields csrf="" values={{ intent: 'not-me' }} />
        <Button kind="secondary">{words('invited.notMe')}</Button>
      </form>
    </Page>
  )
}
