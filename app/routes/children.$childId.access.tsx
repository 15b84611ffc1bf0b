import { useLoaderData } from '@remix-run/react'
import { PageTitle } from '#app/components/page-title.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { formatDate, formatTime } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:access.title' }

export const loader = guardedLoader(
  { section: 'access-history', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { ...valueOrRespond(await services.children.accessHistory(actor, childId)), childId }
  },
)

export default function AccessHistory() {
  const words = useWords('school')
  const { locale } = useLocale()
  const { name, entries, childId } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.child(childId)}>
      <PageTitle>{words('access.heading', { name })}</PageTitle>
      <p>{words('access.what')}</p>
      <Timeline
        entries={entries.map(({ id, at, role, action, section, purpose, decision, isOwn }) => ({
          id,
          when: words('access.when', { date: formatDate(locale, at), time: formatTime(locale, at) }),
          who: isOwn ? words('access.you') : words(`access.role.${role}`),
          what:
            decision === 'refused'
              ? words('access.refused', { section: words(`access.section.${section}`) })
              : words(`access.action.${action}`, {
                  section: words(`access.section.${section}`),
                  purpose: action === 'reveal' ? words(`people.contact.reason.${purpose}`) : '',
                }),
        }))}
      />
    </Page>
  )
}
