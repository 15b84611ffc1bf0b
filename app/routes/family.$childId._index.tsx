import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family:child.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, ...valueOrRespond(await services.family.child(actor, childId)) }
  },
)

export default function FamilyChild() {
  const words = useWords('family')
  const { childId, name, toAnswer, profile, trying, ...request } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.family()}>
      <h1>{name}</h1>
      {toAnswer.map((contributionId) => (
        <section className="card" key={contributionId}>
          <h2>{words('child.answer.title')}</h2>
          <p>{words('child.answer.text', { name })}</p>
          <ButtonLink href={paths.contribute()}>{words('child.answer.start')}</ButtonLink>
        </section>
      ))}
      {request.isAskedByClinic ? (
        <section className="card">
          <h2>{words('child.asked.title')}</h2>
          <p>{words('child.asked.text', { name })}</p>
          <ButtonLink href={paths.familyWhere(childId)}>{words('child.asked.go')}</ButtonLink>
        </section>
      ) : null}
      <h2>{words('child.profile.title')}</h2>
      <p>{words(`child.profile.${profile}`, { name })}</p>
      {profile === 'ready' ? (
        <p>
          <a href={`${paths.familyChild(childId)}/profile`}>{words('child.profile.read', { name })}</a>
        </p>
      ) : null}
      <h2>{words('child.plan.title')}</h2>
      <p>{trying > 0 ? words('child.plan.some', { count: trying }) : words('child.plan.none')}</p>
      {trying > 0 ? (
        <p>
          <a href={paths.familyPlan(childId)}>{words('child.plan.read')}</a>
        </p>
      ) : null}
      <h2>{words('child.where.title')}</h2>
      <p>{words(request.hasReferral ? 'child.where.some' : 'child.where.none')}</p>
      {request.hasReferral ? (
        <p>
          <a href={paths.familyWhere(childId)}>{words('child.where.read')}</a>
        </p>
      ) : null}
      <p>
        <a href={paths.familyAsk(childId)}>{words('child.where.ask')}</a>
      </p>
      <h2>{words('child.support.title')}</h2>
      <p>
        <a href={paths.familySupport(childId)}>{words('child.support.read')}</a>
      </p>
      <p>
        <a href={paths.rights()}>{words('child.rights')}</a>
      </p>
    </Page>
  )
}
