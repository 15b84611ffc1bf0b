import { useLoaderData } from '@remix-run/react'
import { WhileWaiting } from '#app/components/plan/while-waiting.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family:support.title' }

export const loader = guardedLoader(
  { section: 'plan', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, support: valueOrRespond(await services.family.support(actor, childId)) }
  },
)

export default function FamilySupport() {
  const words = useWords('family')
  const { childId, support } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.familyChild(childId)}>
      <h1>{words('support.heading')}</h1>
      <p>{words('support.text', { name: support.name })}</p>
      <WhileWaiting support={support} reader="family" />
    </Page>
  )
}
