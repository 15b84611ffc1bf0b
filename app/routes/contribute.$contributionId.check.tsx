import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { wordCheckedPart } from '#app/components/question/word-page.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:check.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    const view = valueOrRespond(await services.sending.check(actor, id))
    const isOneAPage = view.form !== 'full' && view.form !== 'brief'
    return {
      ...{ id, name: view.name, isOneAPage, viewpoint: view.asked.viewpoint },
      parts: view.parts.map((part) => wordCheckedPart(part, view)),
    }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    const outcome = await services.sending.send(actor, id)
    if (outcome.ok) throw redirect(paths.contributionDone(id))
    if (outcome.refusal !== 'nothing-to-send') throw refusalResponse(outcome.refusal)
    return tryAgain({ refusal: outcome.refusal })
  },
)

export default function Check() {
  const words = useWords('contribute')
  const { id, name, parts, isOneAPage, viewpoint } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { csrf } = usePageRoot()
  const whose = viewpoint === 'self' ? 'self' : 'adult'
  return (
    <Page back={paths.contribution(id)}>
      {again ? (
        <ErrorSummary errors={[{ field: 'send', message: words(`refusals:${again.refusal}`) }]} />
      ) : null}
      <h1>{words('check.title')}</h1>
      <p>{words('check.text')}</p>
      {parts.map(({ pageId, title, rows }) => (
        <SummaryCard
          key={pageId}
          title={title}
          rows={rows.map((row) => ({
            id: row.id,
            name: row.text,
            ...(row.answer !== undefined && { value: <Paragraphs text={row.answer} /> }),
            ...(isOneAPage && {
              change: { href: paths.contributionPart(id, row.pageId, 'check'), hidden: row.text },
            }),
          }))}
          {...(!isOneAPage && {
            change: {
              href: paths.contributionPart(id, pageId, 'check'),
              hidden: words('check.changeHidden', { title }),
            },
          })}
        />
      ))}
      <h2>{words('check.sendTitle')}</h2>
      <p>{words(`check.statement.${whose}`, { name })}</p>
      <form method="post" id="send">
        <HiddenFields csrf={csrf} />
        <Button>{words('common:button.send')}</Button>
      </form>
    </Page>
  )
}
