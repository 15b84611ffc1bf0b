import { redirect } from '@remix-run/node'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'account:signedOut.title' }

export const loader = guardedLoader('anyone', () => null)

export const action = guardedAction('anyone', async ({ actor, services, context }) => {
  if (actor.kind !== 'nobody') await services.sessions.end(actor.sessionId)
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  headers.append('Set-Cookie', context.cookies.clear())
  throw redirect(paths.signOut(), { headers })
})

export default function SignedOut() {
  const words = useWords('account')
  return (
    <Page>
      <h1>{words('signedOut.title')}</h1>
      <p>{words('signedOut.text')}</p>
      <p>
        <a href={paths.signIn()}>{words('signedOut.again')}</a>
      </p>
    </Page>
  )
}
