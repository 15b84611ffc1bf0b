import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskFields } from '#app/components/ask-fields.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:invite.title' }

export const loader = guardedLoader(
  { section: 'board', action: 'read' },
  async ({ actor, services, params, request }) => {
    const childId = params['childId'] ?? ''
    const who = new URL(request.url).searchParams.get('who')
    const asking = valueOrRespond(await services.rounds.whoToAsk(actor, childId))
    return {
      ...asking,
      childId,
      chosen: asking.candidates.find((candidate) => candidate.who === who) ?? null,
    }
  },
)

export const action = guardedAction(
  { section: 'round', action: 'create' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const typed = typedAsk(form)
    const isPreview = form.get('intent') === 'preview'
    const told = isPreview
      ? await services.rounds.previewAsk(actor, { childId, typed })
      : await services.rounds.ask(actor, { childId, typed })
    if (!told.ok && told.refusal === 'not-found') valueOrRespond(told)
    if (!told.ok) return tryAgain({ refusal: told.refusal, details: told.details ?? {}, typed })
    if ('paragraphs' in told.value) return { refusal: '', details: {}, typed, preview: told.value }
    if (told.value.letter) return { refusal: '', details: {}, typed, letter: told.value.letter }
    throw redirect(paths.childBoard(childId, 'asked'))
  },
)

function typedAsk(form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? ''
  return {
    who: text('who'),
    viewpoint: text('viewpoint'),
    label: text('label'),
    form: text('form'),
    channel: text('channel'),
    email: text('email'),
    phone: text('phone'),
    locale: text('locale'),
    isAgreed: form.get('agreed') === 'yes',
    isTrained: form.get('trained') === 'yes',
  }
}

type View = Awaited<ReturnType<typeof loader>>
type Candidate = NonNullable<View['chosen']>

export default function Invite() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  if (again && 'letter' in again) return <Letter letter={again.letter} childId={view.childId} />
  const back = view.chosen ? paths.childInvite(view.childId) : paths.childBoard(view.childId)
  return (
    <Page back={back}>
      {view.chosen ? (
        <AskForm view={view} candidate={view.chosen} />
      ) : (
        <>
          <PageTitle>{words('invite.heading', { name: view.name })}</PageTitle>
          <WhoToAsk view={view} />
        </>
      )}
    </Page>
  )
}

function WhoToAsk({ view }: { readonly view: View }) {
  const words = useWords('school')
  if (!view.isRoundOpen)
    return (
      <Notice kind="important" title={words('invite.closed.title')}>
        <p>{words('invite.closed.text')}</p>
        <ButtonLink href={paths.childBoard(view.childId)}>{words('invite.closed.button')}</ButtonLink>
      </Notice>
    )
  return (
    <>
      <p>{words(view.isFirstRound ? 'invite.first' : 'invite.more')}</p>
      <TaskList
        tasks={view.candidates.map((candidate) => ({
          id: candidate.who,
          title: words(`invite.who.${titleOf(candidate)}`, { label: candidate.label }),
          ...(candidate.isAsked ? {} : { href: paths.childInvite(view.childId, candidate.who) }),
          hint: candidate.viewpoint ? words(`viewpoint.${candidate.viewpoint}`) : undefined,
          status: words(candidate.isAsked ? 'invite.asked' : 'invite.notAsked'),
          isDone: candidate.isAsked,
        }))}
      />
      <p>
        <a href={paths.childPeople(view.childId)}>{words('invite.addPeople')}</a>
      </p>
    </>
  )
}

function titleOf({ who }: Candidate): string {
  return who === 'me' || who === 'child' || who === 'other' ? who : 'person'
}

const fieldOrder = ['viewpoint', 'label', 'form', 'channel', 'email', 'phone', 'locale', 'agreed']

function AskForm({ view, candidate }: { readonly view: View; readonly candidate: Candidate }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const again = useActionData<typeof action>()
  const errors = errorsIn(again, words)
  const isOwn = candidate.who === 'me'
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{words(`invite.ask.${titleOf(candidate)}`, { label: candidate.label })}</PageTitle>
      {again && 'preview' in again ? <Preview preview={again.preview} /> : null}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ who: candidate.who }} />
        <AskFields
          candidate={candidate}
          offer={view}
          typed={again?.typed}
          errorOf={(field) => errors.find((error) => error.field === field)?.message}
        />
        <ButtonRow>
          <Button name="intent" value="send">
            {words(isOwn ? 'invite.addMine' : 'invite.send')}
          </Button>
          {isOwn ? null : (
            <Button kind="secondary" name="intent" value="preview">
              {words('invite.preview.button')}
            </Button>
          )}
        </ButtonRow>
      </form>
    </>
  )
}

type Again = { readonly refusal: string; readonly details: Readonly<Record<string, string>> }

function errorsIn(again: Again | undefined, words: Words) {
  if (!again || again.refusal === '') return []
  if (again.refusal !== 'check-details')
    return [{ field: 'form', message: words(`invite.refusal.${again.refusal}`) }]
  return fieldOrder.flatMap((field) => {
    const fault = again.details[field]
    return fault ? [{ field, message: words(`invite.fault.${field}.${fault}`) }] : []
  })
}

type Worded = { readonly locale: string; readonly paragraphs: readonly string[] }

function Preview({ preview }: { readonly preview: Worded }) {
  const words = useWords('school')
  if (preview.paragraphs.length === 0) return <Notice>{words('invite.preview.nothing')}</Notice>
  return (
    <section>
      <h2>{words('invite.preview.title')}</h2>
      <div className="letter" lang={preview.locale}>
        {preview.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p>{words('invite.preview.link')}</p>
    </section>
  )
}

function Letter({ letter, childId }: { readonly letter: Worded; readonly childId: string }) {
  const words = useWords('school')
  return (
    <Page>
      <PageTitle>{words('invite.letter.title')}</PageTitle>
      <Notice kind="important">{words('invite.letter.once')}</Notice>
      <LetterPreview paragraphs={letter.paragraphs} lang={letter.locale} />
      <ButtonLink href={paths.childBoard(childId, 'asked')}>{words('invite.letter.done')}</ButtonLink>
    </Page>
  )
}
