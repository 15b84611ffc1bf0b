import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { rememberLocale } from '#app/web/locale-of.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:assist.title' }

export const loader = guardedLoader(
  { section: 'round', action: 'write' },
  async ({ actor, services, params }) => {
    const about = { childId: params['childId'] ?? '', contributionId: params['contributionId'] ?? '' }
    const { isChild, label, name } = valueOrRespond(await services.assisted.preview(actor, about))
    return { isChild, label, name, back: paths.childBoard(about.childId) }
  },
)

export const action = guardedAction(
  { section: 'round', action: 'write' },
  async ({ actor, services, params, request, context }) => {
    const about = { childId: params['childId'] ?? '', contributionId: params['contributionId'] ?? '' }
    const device = request.headers.get('user-agent') ?? ''
    const started = valueOrRespond(await services.assisted.start(actor, { ...about, device }))
    const headers = new Headers({ 'Set-Cookie': context.cookies.set(started.cookie) })
    headers.append('Set-Cookie', rememberLocale(context, started.locale))
    throw redirect(paths.contribution(started.contributionId), { headers })
  },
)

export default function Assist() {
  const words = useWords('contribute')
  const { isChild, label, name, back } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  const how = isChild ? 'child' : 'phone'
  return (
    <Page back={back}>
      <h1>{words('assist.title')}</h1>
      <p>{words(`assist.${how}.what`, { name, label })}</p>
      <p>{words(`assist.${how}.rule`)}</p>
      <p>{words('assist.signedOut')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} />
        <Button>{words(`assist.${how}.start`)}</Button>
      </form>
    </Page>
  )
}
