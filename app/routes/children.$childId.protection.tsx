import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:protection.title' }

export const loader = guardedLoader(
  { section: 'protection', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { ...valueOrRespond(await services.protection.page(actor, childId)), childId }
  },
)

export const action = guardedAction(
  { section: 'protection', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const personId = form.get('person') ?? ''
    const kept = await change(services.protection, actor, { childId, personId, form })
    if (kept.ok) throw redirect(paths.childProtection(childId))
    if (kept.refusal === 'not-found') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, personId })
  },
)

type Service = Parameters<Parameters<typeof guardedAction>[1]>[0]['services']['protection']
type Wish = { readonly childId: string; readonly personId: string; readonly form: URLSearchParams }

function change(service: Service, actor: Parameters<Service['page']>[0], { childId, personId, form }: Wish) {
  const intent = form.get('intent')
  if (intent === 'protect') return service.protect(actor, childId)
  if (intent === 'lift') return service.lift(actor, { childId, of: personId })
  return service.bar(actor, { childId, personId, reason: form.get(`reason-${personId}`) ?? '' })
}

type View = Awaited<ReturnType<typeof loader>>
type Person = View['people'][number]

export default function Protection() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = again
    ? [{ field: `reason-${again.personId}`, message: words(`protection.refusal.${again.refusal}`) }]
    : []
  return (
    <Page back={paths.children()}>
      <ErrorSummary errors={errors} />
      <PageTitle>{words('protection.heading', { name: view.name })}</PageTitle>
      <Family view={view} />
      <h2>{words('protection.people')}</h2>
      <p>{words('protection.peopleText')}</p>
      {view.people.length === 0 ? <p>{words('protection.nobody')}</p> : null}
      {view.people.map((person) => (
        <PersonCard
          key={person.personId}
          person={person}
          reasons={view.reasons}
          error={errors.find(({ field }) => field === `reason-${person.personId}`)?.message}
        />
      ))}
    </Page>
  )
}

function Family({ view: { isProtected, lift } }: { readonly view: View }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  if (isProtected)
    return (
      <>
        <Notice kind="important">{words('protection.isOn')}</Notice>
        <Lift of="family" lift={lift} label={words('protection.family')} />
      </>
    )
  return (
    <>
      <p>{words('protection.what')}</p>
      <PostButton action="" csrf={csrf} values={{ intent: 'protect' }} kind="primary">
        {words('protection.protect')}
      </PostButton>
    </>
  )
}

type Lifting = { readonly of: string; readonly lift: View['lift']; readonly label: string }

// One person asks, another lifts.
function Lift({ of, lift, label }: Lifting) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  if (lift === 'asked-by-you') return <p>{words('protection.askedByYou')}</p>
  return (
    <>
      <p>{words(lift === 'asked' ? 'protection.asked' : 'protection.twoPeople')}</p>
      <PostButton action="" csrf={csrf} values={{ intent: 'lift', person: of }} hidden={label}>
        {words(lift === 'asked' ? 'protection.confirmLift' : 'protection.askLift')}
      </PostButton>
    </>
  )
}

type Barring = {
  readonly person: Person
  readonly reasons: View['reasons']
  readonly error: string | undefined
}

function PersonCard({ person, reasons, error }: Barring) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const { personId, label, kind, why, lift } = person
  return (
    <Card>
      <h3>
        <bdi>{label}</bdi>
      </h3>
      <p>{words(`tie.kind.${kind}`)}</p>
      {why ? (
        <>
          <Notice kind="important">{words(`tie.bar.${why}`)}</Notice>
          <Lift of={personId} lift={lift} label={label} />
        </>
      ) : (
        <Details summary={words('protection.shutOut', { label })} isOpen={error !== undefined}>
          <form method="post" noValidate>
            <HiddenFields csrf={csrf} values={{ intent: 'bar', person: personId }} />
            <RadioGroup
              name={`reason-${personId}`}
              legend={words('protection.why')}
              error={error}
              options={reasons.map((value) => ({ value, label: words(`tie.bar.${value}`) }))}
            />
            <Button kind="secondary">{words('protection.shutOutNow')}</Button>
          </form>
        </Details>
      )}
    </Card>
  )
}
