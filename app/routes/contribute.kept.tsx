import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:kept.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services }) => {
    const { kept } = valueOrRespond(await services.keptAnswers.list(actor))
    if (kept.length === 0) throw redirect(paths.contribute())
    return { kept }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, form }) => {
    if (form.get('intent') === 'leave-out') {
      valueOrRespond(await services.keptAnswers.leaveOut(actor))
      throw redirect(paths.contribute())
    }
    const { last, refusal } = valueOrRespond(await services.keptAnswers.putBack(actor))
    if (refusal !== null) throw refusalResponse(refusal)
    if (!last) throw redirect(paths.contribute())
    const { id, pageId, isCrossed } = last
    throw redirect(isCrossed ? paths.contributionVersions(id, pageId) : paths.contributionPart(id, pageId))
  },
)

export default function Kept() {
  const words = useWords('contribute')
  const { locale } = useLocale()
  const { kept } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  return (
    <Page>
      <h1>{words('kept.title')}</h1>
      <p>{words('kept.text')}</p>
      <ul>
        {kept.map(({ id, keptAt, part }) => (
          <li key={id}>
            {words(part === null ? 'kept.line' : 'kept.linePart', {
              time: formatTime(locale, keptAt),
              part: part ?? 0,
            })}
          </li>
        ))}
      </ul>
      <form method="post">
        <HiddenFields csrf={csrf} />
        <ButtonRow>
          <Button name="intent" value="put-back">
            {words('kept.putBack')}
          </Button>
          <Button kind="secondary" name="intent" value="leave-out">
            {words('kept.leaveOut')}
          </Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
