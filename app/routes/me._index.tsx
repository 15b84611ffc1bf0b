import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'me:home.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services }) => valueOrRespond(await services.family.me(actor)),
)

export default function Me() {
  const words = useWords('me')
  const { name, toAnswer, isAskedByClinic } = useLoaderData<typeof loader>()
  return (
    <Page>
      <h1>{words('home.heading', { name })}</h1>
      {toAnswer.length > 0 ? (
        <section className="card">
          <h2>{words('home.answer')}</h2>
          <p>{words('home.answerText')}</p>
          <ButtonLink href={paths.contribute()}>{words('home.start')}</ButtonLink>
        </section>
      ) : null}
      {isAskedByClinic ? (
        <section className="card">
          <h2>{words('home.asked')}</h2>
          <p>{words('home.askedText')}</p>
          <ButtonLink href={paths.meWhere()}>{words('home.askedGo')}</ButtonLink>
        </section>
      ) : null}
      <ul className="plain-list">
        {[
          { href: '/me/profile', key: 'profile' },
          { href: paths.mePlan(), key: 'plan' },
          { href: '/me/where', key: 'where' },
          { href: paths.meAsk(), key: 'ask' },
          { href: paths.meSupport(), key: 'support' },
        ].map(({ href, key }) => (
          <li key={key}>
            <a href={href}>{words(`home.${key}`)}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
