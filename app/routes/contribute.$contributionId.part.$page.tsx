import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PartPage } from '#app/components/question/part-page.tsx'
import { wordPage } from '#app/components/question/word-page.ts'
import { formatTime } from '#app/i18n/format.ts'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import type { Words } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { localeOf } from '#app/web/locale-of.ts'
import { whereAfterSaving } from '#app/web/where-after-saving.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

type Titled = Readonly<Record<'part' | 'parts' | 'step' | 'steps', number>> & { readonly nameless: string }

export const handle = {
  title: (words: Words, page?: Titled) => (page ? titleOf(words, page) : words('contribute:tasks.pageTitle')),
}

function titleOf(words: Words, { nameless, ...place }: Titled): string {
  const title = words('contribute:part.pageTitle', { ...place, title: nameless })
  return place.steps > 1 ? words('contribute:part.pageTitleStep', { ...place, title }) : title
}

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params, request, context }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const view = valueOrRespond(await services.contributions.page(actor, about))
    if (await services.keptAnswers.isWaiting(actor)) throw redirect(paths.keptAnswers())
    const locale = localeOf(request, context)
    const { contributionId, name, form, part, parts, step, steps, previous, revs, marks, lastSavedAt } = view
    return {
      ...{
        contributionId,
        pageId: about.pageId,
        name,
        form,
        part,
        parts,
        step,
        steps,
        previous,
        revs,
        marks,
      },
      ...wordPage(view, i18nFor(locale).t('contribute:aChild')),
      viewpoint: view.asked.viewpoint,
      showsHelpPanel: view.showsHelpPanel,
      isCrossed: view.crossed.length > 0,
      savedAt: lastSavedAt && formatTime(locale, lastSavedAt),
      isFromCheck: new URL(request.url).searchParams.get('from') === 'check',
    }
  },
)

// The same page again, with what was typed; anything else is a page of its own.
const mendable = new Set(['answers-not-kept', 'too-many-versions'])

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, params, form }) => {
    const about = { id: params['contributionId'] ?? '', pageId: params['page'] ?? '' }
    const outcome = await services.contributions.save(actor, { ...about, form })
    if (outcome.ok) throw redirect(whereAfterSaving(about, outcome.value, form))
    if (!mendable.has(outcome.refusal)) throw refusalResponse(outcome.refusal)
    const typed = [...form].filter(([name]) => name !== 'csrf')
    return tryAgain({ refusal: outcome.refusal, wrong: outcome.details ?? { main: outcome.refusal }, typed })
  },
)

export default function Part() {
  const page = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return <PartPage page={page} again={again} />
}
