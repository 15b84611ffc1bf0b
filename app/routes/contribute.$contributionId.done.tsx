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
  async ({ actor, services, params, request }) => {
    const id = params['contributionId'] ?? ''
    const outcome = await services.sending.receipt(actor, id)
    if (!outcome.ok && outcome.refusal === 'not-sent-yet') throw redirect(paths.contribution(id))
    if (!outcome.ok) throw refusalResponse(outcome.refusal)
    const { receipt, sentAt, hearBy, isSignedIn, isAssisted, viewpoint, asksForEquality } = outcome.value
    const isThanked = new URL(request.url).searchParams.get('thanks') === 'equality'
    const equality = isThanked ? 'thanked' : asksForEquality ? 'asked' : 'none'
    const home = isSignedIn ? homeOf(actor) : null
    return { id, receipt, sentAt, hearBy, isAssisted, viewpoint, equality, home }
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
      <Equality />
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

// Asked for after sending, so that nobody thinks help depends on it.
function Equality() {
  const words = useWords('contribute')
  const { id, equality } = useLoaderData<typeof loader>()
  if (equality === 'none') return null
  if (equality === 'thanked') return <Notice>{words('equality.thanks')}</Notice>
  return (
    <>
      <h2>{words('equality.ask.title')}</h2>
      <p>{words('equality.ask.text')}</p>
      <p>
        <a href={paths.contributionEquality(id)}>{words('equality.ask.link')}</a>
      </p>
    </>
  )
}
