import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:publish.title' }

export const loader = guardedLoader(
  { section: 'profile-draft', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    const preview = await services.rounds.publishPreview(actor, childId)
    if (!preview.ok && preview.refusal === 'nobody-asked') throw redirect(paths.childBoard(childId))
    return { ...valueOrRespond(preview), childId }
  },
)

export const action = guardedAction(
  { section: 'profile-draft', action: 'publish' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const isHeldBack = form.get('when') === 'tomorrow'
    const published = await services.rounds.publish(actor, {
      childId,
      seen: form.get('seen') ?? '',
      isHeldBack,
    })
    if (published.ok) throw redirect(paths.childProfile(childId))
    if (published.refusal === 'not-found') valueOrRespond(published)
    return tryAgain({ refusal: published.refusal, when: form.get('when') ?? '' })
  },
)

type View = Awaited<ReturnType<typeof loader>>

export default function Publish() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`publish.refusal.${again.refusal}`) : undefined
  const { viewpointsSent: sent, viewpointsAsked: asked } = view.summary
  return (
    <Page back={paths.childBoard(view.childId)}>
      {error ? <ErrorSummary errors={[{ field: 'when', message: error }]} /> : null}
      <PageTitle>{words('publish.heading', { name: view.name })}</PageTitle>
      <p>{words('publish.now', { sent, asked })}</p>
      {sent === 1 ? <Notice>{words('publish.oneViewpoint')}</Notice> : null}
      <Faces view={view} />
      <Counted view={view} />
      <Told view={view} />
      {view.isPublished ? (
        <p>{words('publish.already')}</p>
      ) : (
        <PublishForm view={view} when={again?.when} error={error} />
      )}
    </Page>
  )
}

const faces = [
  { key: 'school', query: {} },
  { key: 'family', query: { face: 'family' } },
  { key: 'young-person', query: { face: 'me' } },
] as const

function Faces({ view }: { readonly view: View }) {
  const words = useWords('school')
  return (
    <Card>
      <h2>{words('publish.faces.title')}</h2>
      <p>{words('publish.faces.text')}</p>
      <ul>
        {faces.map(({ key, query }) => (
          <li key={key}>
            <a href={paths.childProfile(view.childId, query)}>
              {words(`publish.faces.${key}`, { name: view.name })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Counted({ view }: { readonly view: View }) {
  const words = useWords('school')
  const lists = [
    { key: 'counted', parts: view.counted },
    { key: 'missing', parts: view.missing },
  ]
  return (
    <Card>
      <h2>{words('publish.parts.title')}</h2>
      {lists.map(({ key, parts }) =>
        parts.length === 0 ? null : (
          <div key={key}>
            <p>{words(`publish.parts.${key}`)}</p>
            <ul>
              {parts.map(({ id, label, viewpoint }) => (
                <li key={id}>
                  {words('publish.parts.line', { label, viewpoint: words(`viewpoint.${viewpoint}`) })}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </Card>
  )
}

function Told({ view }: { readonly view: View }) {
  const words = useWords('school')
  return (
    <Card>
      <h2>{words('publish.told.title')}</h2>
      {view.isProtected ? <p>{words('publish.told.protected')}</p> : null}
      {!view.isProtected && view.told.length === 0 ? <p>{words('publish.told.nobody')}</p> : null}
      <ul>
        {view.told.map(({ label, channel, hasAccount }) => (
          <li key={label}>
            {words(hasAccount ? 'publish.told.account' : 'publish.told.noAccount', {
              label,
              channel: words(`publish.by.${channel}`),
            })}
          </li>
        ))}
      </ul>
      <p>{words('publish.told.words')}</p>
    </Card>
  )
}

type Form = {
  readonly view: View
  readonly when: string | undefined
  readonly error: string | undefined
}

function PublishForm({ view, when, error }: Form) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  if (view.counted.length === 0)
    return <ButtonLink href={paths.childBoard(view.childId)}>{words('publish.toBoard')}</ButtonLink>
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ seen: view.seen }} />
      <RadioGroup
        name="when"
        legend={words('publish.when')}
        value={when || 'now'}
        error={error}
        options={['now', 'tomorrow'].map((value) => ({
          value,
          label: words(`publish.whens.${value}`),
          hint: words(`publish.whensHint.${value}`),
        }))}
      />
      <p>{words('publish.closes')}</p>
      <Button>{words('publish.button')}</Button>
    </form>
  )
}
