import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckInReplies } from '#app/components/clinic/check-in-replies.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { localeNames } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'check-ins:title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) => {
    const page = valueOrRespond(await services.triage.checkIns(actor))
    const query = new URL(request.url).searchParams
    return { ...page, sent: countIn(query.get('sent')), sentLeft: countIn(query.get('left')) ?? 0 }
  },
)

export const action = guardedAction({ section: 'caseload', action: 'read' }, async ({ actor, services }) => {
  const { sent, left } = valueOrRespond(await services.triage.sendCheckIns(actor))
  throw redirect(paths.clinicCheckIns({ sent: String(sent), left: String(left) }))
})

function countIn(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null
}

export default function CheckIns() {
  const words = useWords('check-ins')
  const { locale } = useLocale()
  const { sent, sentLeft, until, going, left, ...page } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.clinic()}>
      {sent === null ? null : (
        <Notice title={words('sent', { count: sent })}>
          {sentLeft > 0 ? <p>{words('sentLeft', { count: sentLeft })}</p> : null}
        </Notice>
      )}
      <PageTitle>{words('title')}</PageTitle>
      <p>{words('text', { date: formatDate(locale, until) })}</p>
      {going === 0 ? (
        <EmptyState title={words('none')}>
          <p>{words('noneText')}</p>
        </EmptyState>
      ) : (
        <Preview />
      )}
      {left.length > 0 ? <LeftOut /> : null}
      <CheckInReplies {...page} />
    </Page>
  )
}

function Preview() {
  const words = useWords('check-ins')
  const { csrf } = usePageRoot()
  const { going, isMore, locales, interpreters } = useLoaderData<typeof loader>()
  return (
    <>
      <h2>{words('going', { count: going })}</h2>
      {isMore ? <p>{words('more')}</p> : null}
      <h3>{words('languages')}</h3>
      <ul>
        {locales.map(({ locale, count }) => (
          <li key={locale}>
            {words('language', { language: localeNames[locale] ?? words('otherLanguage'), count })}
          </li>
        ))}
      </ul>
      {interpreters > 0 ? <p>{words('interpreters', { count: interpreters })}</p> : null}
      <PostButton action={paths.clinicCheckIns()} csrf={csrf} kind="primary">
        {words('send', { count: going })}
      </PostButton>
    </>
  )
}

function LeftOut() {
  const words = useWords('check-ins')
  const { left } = useLoaderData<typeof loader>()
  return (
    <>
      <h2>{words('left')}</h2>
      <p>{words('leftText')}</p>
      <DataTable
        caption={words('left')}
        isCaptionHidden
        columns={['child', 'years', 'why'].map((key) => ({ key, label: words(`column.${key}`) }))}
        rows={left.map(({ id, initials, years, because }) => ({
          id,
          cells: {
            child: <a href={paths.clinicWaitingOne(id)}>{initials}</a>,
            years,
            why: words(`because.${because}`),
          },
        }))}
      />
    </>
  )
}
