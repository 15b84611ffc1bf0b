import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family:home.title' }

export const loader = guardedLoader({ section: 'caseload', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.family.home(actor)),
)

export default function FamilyHome() {
  const words = useWords('family')
  const { children } = useLoaderData<typeof loader>()
  return (
    <Page>
      <h1>{words('home.heading')}</h1>
      {children.length === 0 ? (
        <EmptyState title={words('home.none')}>{words('home.noneText')}</EmptyState>
      ) : null}
      {children.map(({ childId, name, toAnswer }) => (
        <section className="card" key={childId}>
          <h2>
            <a href={paths.familyChild(childId)}>{name}</a>
          </h2>
          <p>{words(toAnswer.length > 0 ? 'home.toAnswer' : 'home.nothing')}</p>
        </section>
      ))}
    </Page>
  )
}
