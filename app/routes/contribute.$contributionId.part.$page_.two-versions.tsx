import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { readingOf, wordVersion } from '#app/components/question/word-page.ts'
import { wordQuestion } from '#app/components/question/word-question.ts'
import { formatTime } from '#app/i18n/format.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { localeOf } from '#app/web/locale-of.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:versions.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params, request, context }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const view = valueOrRespond(await services.versions.versions(actor, about))
    if (view.crossed.length === 0) throw redirect(paths.contributionPart(about.id, about.pageId))
    const reading = readingOf(view)
    const locale = localeOf(request, context)
    const crossed = view.crossed.map(({ question, rev, versions, mayKeepAll }) => ({
      ...{ id: question.id, rev, mayKeepAll, text: wordQuestion(question, reading, undefined).text },
      versions: versions.map(({ value, at }) => ({
        words: wordVersion(question, reading, value),
        time: formatTime(locale, at),
      })),
    }))
    return { ...about, crossed }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, params, form }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const outcome = await services.versions.choose(actor, { ...about, form })
    if (outcome.ok) throw redirect(paths.contributionPart(about.id, about.pageId))
    if (outcome.refusal !== 'answers-not-kept' && outcome.refusal !== 'changed-meanwhile')
      throw refusalResponse(outcome.refusal)
    return tryAgain({ refusal: outcome.refusal, wrong: outcome.details ?? {} })
  },
)

export default function TwoVersions() {
  const words = useWords('contribute')
  const { id, pageId, crossed } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { csrf } = usePageRoot()
  const [first] = crossed
  const errors =
    again && first ? [{ field: `pick:${first.id}`, message: words(`refusals:${again.refusal}`) }] : []
  return (
    <Page back={paths.contributionPart(id, pageId)}>
      <ErrorSummary errors={errors} />
      <h1>{words('versions.title')}</h1>
      <p>{words('versions.text')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} revs={Object.fromEntries(crossed.map((one) => [one.id, one.rev]))} />
        {crossed.map((one) => (
          <RadioGroup
            key={one.id}
            name={`pick:${one.id}`}
            legend={one.text}
            value="0"
            options={[
              ...one.versions.map((version, index) => ({
                value: String(index),
                label: version.words === '' ? words('versions.blank') : version.words,
                hint: words('versions.savedAt', { time: version.time }),
              })),
              ...(one.mayKeepAll ? [{ value: 'all', label: words('versions.both') }] : []),
            ]}
          />
        ))}
        <Button>{words('versions.keep')}</Button>
      </form>
    </Page>
  )
}
