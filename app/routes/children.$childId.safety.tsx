import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HelpPanel } from '#app/components/help-panel.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate, formatTime } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:safety.title' }

const access = { section: 'safeguarding-note', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, params, request }) => {
  const childId = params['childId'] ?? ''
  const isKept = new URL(request.url).searchParams.get('done') === 'kept'
  return { ...valueOrRespond(await services.safety.page(actor, childId)), childId, isKept }
})

export const action = guardedAction(access, async ({ actor, services, params, form }) => {
  const childId = params['childId'] ?? ''
  const text = form.get('text') ?? ''
  const added = await services.safety.addNote(actor, childId, text)
  if (added.ok) throw redirect(paths.childSafety(childId, 'kept'))
  if (added.refusal === 'not-found') valueOrRespond(added)
  return tryAgain({ refusal: added.refusal, text })
})

type View = Awaited<ReturnType<typeof loader>>

export default function Safety() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`safety.refusal.${again.refusal}`) : undefined
  return (
    <Page back={paths.children()}>
      {error ? <ErrorSummary errors={[{ field: 'text', message: error }]} /> : null}
      {view.isKept && !again ? <Notice>{words('safety.kept')}</Notice> : null}
      <PageTitle>{words('safety.heading', { name: view.name })}</PageTitle>
      <p>{words('safety.first')}</p>
      {view.tasks === null ? null : <Tasks tasks={view.tasks} childId={view.childId} />}
      <NotesPart view={view} />
      {view.mayHandIn ? <AddNote text={again?.text} error={error} /> : null}
      <HelpPanel />
    </Page>
  )
}

// The safeguarding lead reads the notes; whoever may hand one in knows whom it reaches, and no more.
function NotesPart({ view: { note, mayHandIn, isKnownToExist, childId } }: { readonly view: View }) {
  const words = useWords('school')
  if (note === null)
    return (
      <>
        {mayHandIn ? <p>{words('safety.createOnly')}</p> : null}
        {isKnownToExist ? <p>{words('safety.exists')}</p> : null}
      </>
    )
  return (
    <>
      <Notes note={note} />
      <p>
        <a href={paths.childProtection(childId)}>{words('people.protection')}</a>
      </p>
    </>
  )
}

type TaskList = NonNullable<View['tasks']>

function Tasks({ tasks, childId }: { readonly tasks: TaskList; readonly childId: string }) {
  const words = useWords('school')
  return (
    <section>
      <h2>{words('safety.tasks.title')}</h2>
      {tasks.length === 0 ? <p>{words('safety.tasks.none')}</p> : null}
      {tasks.map((task) => (
        <Task key={task.taskId} task={task} childId={childId} />
      ))}
    </section>
  )
}

function Task({ task, childId }: { readonly task: TaskList[number]; readonly childId: string }) {
  const words = useWords('school')
  const { locale } = useLocale()
  const { csrf } = usePageRoot()
  const at = (instant: string) =>
    words('access.when', { date: formatDate(locale, instant), time: formatTime(locale, instant) })
  return (
    <Card>
      <h3>{task.what}</h3>
      <p>
        {words('safety.tasks.from', {
          viewpoint: words(`viewpoint.${task.viewpoint}`),
          at: at(task.raisedAt),
        })}
      </p>
      <p>
        {task.isSeen
          ? words('safety.tasks.seen')
          : words(task.isLate ? 'safety.tasks.late' : 'safety.tasks.due', { at: at(task.dueAt) })}
      </p>
      {task.isSeen ? null : (
        <PostButton
          action={paths.childSafetySeen(childId)}
          csrf={csrf}
          values={{ part: task.contributionId, task: task.taskId }}
          hidden={task.what}
        >
          {words('safety.tasks.button')}
        </PostButton>
      )}
    </Card>
  )
}

function Notes({ note }: { readonly note: string }) {
  const words = useWords('school')
  return (
    <section>
      <h2>{words('safety.notes')}</h2>
      {note === '' ? <p>{words('safety.noNotes')}</p> : <Paragraphs text={note} />}
    </section>
  )
}

function AddNote({ text, error }: { readonly text: string | undefined; readonly error: string | undefined }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  return (
    <form method="post" noValidate>
      <h2>{words('safety.add')}</h2>
      <HiddenFields csrf={csrf} />
      <TextArea
        name="text"
        label={words('safety.label')}
        hint={words('safety.hint')}
        value={text}
        error={error}
        max={2000}
      />
      <ButtonRow>
        <Button>{words('safety.button')}</Button>
      </ButtonRow>
    </form>
  )
}
