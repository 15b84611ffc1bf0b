import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { homeOf } from '#app/web/home-of.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:mine.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services }) => {
    const { open } = valueOrRespond(await services.contributions.mine(actor))
    if (await services.keptAnswers.isWaiting(actor)) throw redirect(paths.keptAnswers())
    const [only] = open
    if (only && open.length === 1) throw redirect(paths.contribution(only.contributionId))
    return { open, home: homeOf(actor) }
  },
)

export default function Mine() {
  const words = useWords('contribute')
  const { open, home } = useLoaderData<typeof loader>()
  return (
    <Page>
      <h1>{words('mine.title')}</h1>
      {open.length === 0 ? (
        <EmptyState title={words('mine.none')}>
          <a href={home}>{words('mine.home')}</a>
        </EmptyState>
      ) : null}
      <ul>
        {open.map(({ contributionId, name, viewpoint }) => (
          <li key={contributionId}>
            <a href={paths.contribution(contributionId)}>{words(`mine.about.${viewpoint}`, { name })}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
