import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:finished.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const { next } = valueOrRespond(await services.contributions.page(actor, about))
    return { ...about, next }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, params }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const { next } = valueOrRespond(await services.contributions.finishPart(actor, about))
    throw redirect(next ? paths.contributionPart(about.id, next) : paths.contributionCheck(about.id))
  },
)

export default function Finished() {
  const words = useWords('contribute')
  const { id, pageId, next } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  return (
    <Page back={paths.contributionPart(id, pageId)}>
      <h1>{words('finished.title')}</h1>
      <p>{words('finished.text')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} />
        <ButtonRow>
          <Button>{words('finished.yes')}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href={next ? paths.contributionPart(id, next) : paths.contribution(id)}>{words('finished.no')}</a>
      </p>
    </Page>
  )
}
