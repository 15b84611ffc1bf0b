import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:stop.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params, request }) => {
    const id = params['contributionId'] ?? ''
    const { isByLink, isAssisted } = valueOrRespond(await services.contributions.taskList(actor, id))
    const isSent = new URL(request.url).searchParams.get('sent') === '1'
    const mayAsk = isByLink && (await services.invitations.mayAskAgain(`contribution:${id}`))
    return { id, isByLink, isAssisted, isSent, mayAsk: mayAsk && !isSent }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    valueOrRespond(await services.contributions.taskList(actor, id))
    valueOrRespond(await services.invitations.sendAgain(`contribution:${id}`))
    throw redirect(`${paths.contributionStop(id)}?sent=1`)
  },
)

export default function Stop() {
  const words = useWords('contribute')
  const { id, isByLink, isAssisted, isSent, mayAsk } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  const how = isAssisted ? 'assisted' : isByLink ? 'link' : 'account'
  return (
    <Page>
      <h1>{words('stop.title')}</h1>
      <p>{words('stop.text')}</p>
      <p>{words(`stop.back.${how}`)}</p>
      {isSent ? <Notice kind="important">{words('again.sent')}</Notice> : null}
      {mayAsk ? (
        <PostButton action={paths.contributionStop(id)} csrf={csrf} kind="primary">
          {words('again.send')}
        </PostButton>
      ) : null}
      <ButtonRow>
        <ButtonLink kind="secondary" href={paths.contribution(id)}>
          {words('tasks.goOn')}
        </ButtonLink>
      </ButtonRow>
      <PostButton action={isAssisted ? paths.handBack() : paths.signOut()} csrf={csrf}>
        {words(isAssisted ? 'handBack.button' : 'stop.close')}
      </PostButton>
    </Page>
  )
}
