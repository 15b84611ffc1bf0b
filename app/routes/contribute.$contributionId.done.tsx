import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostButton } from '#app/components/post-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { homeOf } from '#app/web/home-of.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse } from '#app/web/respond.ts'

export const handle = { title: 'contribute:done.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    const outcome = await services.sending.receipt(actor, id)
    if (!outcome.ok && outcome.refusal === 'not-sent-yet') throw redirect(paths.contribution(id))
    if (!outcome.ok) throw refusalResponse(outcome.refusal)
    const { receipt, sentAt, hearBy, isSignedIn, isAssisted, viewpoint } = outcome.value
    return { receipt, sentAt, hearBy, isAssisted, viewpoint, home: isSignedIn ? homeOf(actor) : null }
  },
)

export default function Done() {
  const words = useWords('contribute')
  const { locale } = useLocale()
  const { csrf } = usePageRoot()
  const { receipt, sentAt, hearBy, home, isAssisted, viewpoint } = useLoaderData<typeof loader>()
  const whose = viewpoint === 'self' ? 'self' : 'adult'
  return (
    <Page>
      <Notice kind="important">
        <h1>{words('done.title')}</h1>
        <p>
          {words('done.reference')} <strong>{receipt}</strong>
        </p>
        <p>{words('done.sentOn', { date: formatDate(locale, sentAt) })}</p>
      </Notice>
      <h2>{words('done.nextTitle')}</h2>
      <p>{words(`done.next.${whose}`, { date: formatDate(locale, hearBy) })}</p>
      <p>{words('done.wrong')}</p>
      <h2>{words('done.todayTitle')}</h2>
      <p>{words(`done.today.${whose}`)}</p>
      <ul>
        {['one', 'two', 'three'].map((idea) => (
          <li key={idea}>{words(`done.idea.${whose}.${idea}`)}</li>
        ))}
      </ul>
      <p>
        <a href={paths.rights()}>{words('done.rights')}</a>
      </p>
      {home ? (
        <p>
          <a href={home}>{words('mine.home')}</a>
        </p>
      ) : (
        <p>{words('done.close')}</p>
      )}
      {isAssisted ? (
        <PostButton action={paths.handBack()} csrf={csrf}>
          {words('handBack.button')}
        </PostButton>
      ) : null}
    </Page>
  )
}
