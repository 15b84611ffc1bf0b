import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:note.title' }

export const loader = guardedLoader(
  { section: 'working-note', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { ...valueOrRespond(await services.children.workingNote(actor, childId)), childId }
  },
)

export const action = guardedAction(
  { section: 'working-note', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const note = { text: form.get('text') ?? '', before: form.get('before') ?? '' }
    const written = await services.children.writeNote(actor, childId, note)
    if (written.ok) throw redirect(paths.child(childId))
    if (written.refusal === 'not-found') valueOrRespond(written)
    return tryAgain({ refusal: written.refusal, text: note.text, theirs: written.details?.['text'] ?? '' })
  },
)

export default function WorkingNote() {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const { name, text, childId } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`note.refusal.${again.refusal}`) : undefined
  return (
    <Page back={paths.child(childId)}>
      {error ? <ErrorSummary errors={[{ field: 'text', message: error }]} /> : null}
      <PageTitle>{words('note.heading', { name })}</PageTitle>
      <p>{words('note.who')}</p>
      {again?.refusal === 'changed-meanwhile' ? (
        <Notice kind="important" title={words('note.theirs')}>
          <Paragraphs text={again.theirs} />
        </Notice>
      ) : null}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ before: text }} />
        <TextArea
          name="text"
          label={words('note.label')}
          value={again?.text ?? text}
          error={error}
          rows={10}
          max={4000}
        />
        <Button>{words('common:button.save')}</Button>
      </form>
    </Page>
  )
}
