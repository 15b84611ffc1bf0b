import { useActionData, useLoaderData } from '@remix-run/react'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:people.contact.title' }

export const loader = guardedLoader(
  { section: 'child-record', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    valueOrRespond(await services.people.around(actor, childId))
    return { childId }
  },
)

export const action = guardedAction(
  { section: 'contact', action: 'read' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const wish = { personId: form.get('personId') ?? '', reason: form.get('reason') ?? '' }
    const shown = await services.people.reveal(actor, childId, wish)
    if (shown.ok) return { refusal: null, ...shown.value }
    if (shown.refusal === 'not-found') valueOrRespond(shown)
    return tryAgain({ refusal: shown.refusal, label: '', email: null, phone: null })
  },
)

export default function Contact() {
  const words = useWords('school')
  const { childId } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  return (
    <Page back={paths.childPeople(childId)}>
      <PageTitle>{words('people.contact.title')}</PageTitle>
      {!shown || shown.refusal ? (
        <p>{words('people.contact.sayWhy')}</p>
      ) : (
        <>
          <SummaryCard
            title={<bdi>{shown.label}</bdi>}
            rows={(['email', 'phone'] as const).map((name) => ({
              id: name,
              name: words(`people.${name}Label`),
              value: shown[name] ? <bdi dir="ltr">{shown[name]}</bdi> : words('people.noContact'),
            }))}
          />
          <p>{words('people.contact.logged')}</p>
        </>
      )}
    </Page>
  )
}
