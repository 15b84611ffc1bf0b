import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { refusalResponse } from '#app/web/respond.ts'

export const handle = { title: 'dev:outbox.title' }

const most = 200

/** Outside production only: the messages that would have left, newest first, with their links to click. */
export const loader = guardedLoader('anyone', ({ context }) => {
  if (!context.held) throw refusalResponse('not-found')
  return context
    .held()
    .slice(0, most)
    .map(({ heldAt, message }) => {
      const { reference, kind, channel, to, subject, text, params } = message
      return { heldAt, reference, kind, channel, to, subject, text, link: params.link }
    })
})

export default function DevOutbox() {
  const words = useWords('dev')
  const { locale } = useLocale()
  const messages = useLoaderData<typeof loader>()
  return (
    <Page>
      <h1>{words('outbox.title')}</h1>
      <p>{words('outbox.what')}</p>
      {messages.length === 0 ? (
        <EmptyState title={words('outbox.empty')}>{words('outbox.emptyText')}</EmptyState>
      ) : null}
      {messages.map((message) => (
        <article key={`${message.reference} ${message.heldAt}`} className="card">
          <h2>{message.subject}</h2>
          <p>
            {words('outbox.line', { time: formatTime(locale, message.heldAt), channel: message.channel })}{' '}
            <bdi>{message.to}</bdi>
          </p>
          <pre className="prewrap">{message.text}</pre>
          {message.link ? (
            <p>
              <a href={message.link}>{words('outbox.open')}</a>
            </p>
          ) : null}
        </article>
      ))}
    </Page>
  )
}
