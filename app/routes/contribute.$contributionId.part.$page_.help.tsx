import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { HelpPanel } from '#app/components/help-panel.tsx'
import { Notice } from '#app/components/notice.tsx'
import { wordPage } from '#app/components/question/word-page.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:helpNow.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const view = valueOrRespond(await services.contributions.page(actor, about))
    const { advice, help } = wordPage(view, '')
    return { ...about, next: view.next, advice, help }
  },
)

export default function HelpNow() {
  const words = useWords('contribute')
  const { id, pageId, next, advice, help } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.contributionPart(id, pageId)}>
      <h1>{words('helpNow.title')}</h1>
      <Notice kind="important">
        {advice.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </Notice>
      <HelpPanel reader={help} />
      <p>{words('helpNow.saved')}</p>
      <ButtonRow>
        <ButtonLink
          kind="secondary"
          href={next ? paths.contributionPart(id, next) : paths.contributionCheck(id)}
        >
          {words('helpNow.goOn')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.contributionStop(id)}>
          {words('helpNow.stop')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
