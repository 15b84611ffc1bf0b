import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:again.title' }

export const loader = guardedLoader('anyone', async ({ services, context, request }) => {
  const query = new URL(request.url).searchParams
  return {
    isKept: query.get('kept') === '1',
    isSent: query.get('sent') === '1',
    mayAsk: await services.invitations.mayAskAgain(context.expiredSubject),
  }
})

export const action = guardedAction('anyone', async ({ services, context }) => {
  valueOrRespond(await services.invitations.sendAgain(context.expiredSubject))
  throw redirect(`${paths.linkAgain()}?sent=1`)
})

export default function LinkAgain() {
  const words = useWords('contribute')
  const { isKept, isSent, mayAsk } = useLoaderData<typeof loader>()
  return (
    <Page>
      <h1>{words('again.title')}</h1>
      {isKept ? <Notice kind="important">{words('again.kept')}</Notice> : null}
      <p>{words('again.text')}</p>
      {isSent ? <Notice kind="important">{words('again.sent')}</Notice> : null}
      {mayAsk && !isSent ? (
        <form method="post">
          <HiddenFields csrf="" />
          <Button>{words('again.send')}</Button>
        </form>
      ) : null}
      {mayAsk ? null : <p>{words('again.call')}</p>}
    </Page>
  )
}
