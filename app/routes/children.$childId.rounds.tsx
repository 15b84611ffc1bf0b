import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:nextRound.title' }

export const loader = guardedLoader(
  { section: 'board', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    const { name, round } = valueOrRespond(await services.rounds.board(actor, childId))
    return { childId, name, number: (round?.number ?? 0) + 1, isSoon: round?.isSoonForNext ?? false }
  },
)

export const action = guardedAction(
  { section: 'round', action: 'create' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const purpose = form.get('purpose') ?? ''
    const started = await services.rounds.startNext(actor, { childId, purpose })
    if (started.ok) throw redirect(paths.childInvite(childId))
    if (started.refusal === 'not-found') valueOrRespond(started)
    return tryAgain({ refusal: started.refusal, purpose })
  },
)

export default function NextRound() {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const { childId, name, number, isSoon } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words(`nextRound.refusal.${again.refusal}`) : undefined
  return (
    <Page back={paths.childBoard(childId)}>
      {error ? <ErrorSummary errors={[{ field: 'purpose', message: error }]} /> : null}
      <PageTitle>{words('nextRound.heading', { number, name })}</PageTitle>
      <p>{words('nextRound.what')}</p>
      {isSoon ? <Notice kind="important">{words('nextRound.soon')}</Notice> : null}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        <TextArea
          name="purpose"
          label={words('nextRound.purpose')}
          hint={words('nextRound.purposeHint')}
          value={again?.purpose}
          error={error}
          optional={!isSoon}
          max={500}
        />
        <Button>{words('nextRound.button', { number })}</Button>
      </form>
    </Page>
  )
}
