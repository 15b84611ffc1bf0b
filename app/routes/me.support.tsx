import { useLoaderData } from '@remix-run/react'
import { WhileWaiting } from '#app/components/plan/while-waiting.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'me:support.title' }

export const loader = guardedLoader({ section: 'plan', action: 'read' }, async ({ actor, services }) => {
  const { childId } = valueOrRespond(await services.family.me(actor))
  return valueOrRespond(await services.family.support(actor, childId))
})

export default function MySupport() {
  const words = useWords('me')
  const support = useLoaderData<typeof loader>()
  return (
    <Page back={paths.me()}>
      <h1>{words('support.heading')}</h1>
      <p>{words('support.text')}</p>
      <WhileWaiting support={support} reader="me" />
    </Page>
  )
}
