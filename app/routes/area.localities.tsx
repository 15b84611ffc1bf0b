import { LeftAside } from '#app/components/area/left-aside.tsx'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { Words } from '#app/i18n/words-of.ts'
import { tablePage } from '#app/web/area/table-page.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:localities.title' }

export const loader = guardedLoader(
  { section: 'residents', action: 'read' },
  async ({ actor, services, request }) => ({
    ...valueOrRespond(await services.localities.current(actor)),
    ...tablePage(actor, request),
  }),
)

export const action = guardedAction(
  { section: 'residents', action: 'write' },
  async ({ actor, services, form }) => {
    const table = form.get('table') ?? ''
    const kept = await services.localities.keep(actor, table)
    if (kept.ok) throw redirect(paths.areaLocalities({ saved: String(kept.value.places) }))
    if (kept.refusal === 'not-found') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, details: kept.details ?? {}, table })
  },
)

export default function Localities() {
  const words = useWords('area')
  const { locale } = useLocale()
  const { csrf } = usePageRoot()
  const { names, table, saved, back } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const faults = again ? faultsOf(words, again) : []
  return (
    <Page width="wide" back={back}>
      <ErrorSummary errors={faults} />
      {saved !== null && !again ? (
        <Notice title={words('localities.saved', { count: Number(saved) || 0 })} />
      ) : null}
      <PageTitle>{words('localities.heading')}</PageTitle>
      <LeftAside />
      <p>{words('localities.intro')}</p>
      <p>
        {names.length === 0
          ? words('localities.none')
          : words('localities.known', {
              names: formatList(
                locale,
                names.map(({ name }) => name),
              ),
            })}
      </p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        <TextArea
          name="table"
          label={words('localities.table')}
          hint={words('localities.tableHint')}
          value={again?.table ?? table}
          error={faults[0]?.message}
          rows={16}
        />
        <Button>{words('localities.save')}</Button>
      </form>
    </Page>
  )
}

type Again = { readonly refusal: string; readonly details: Readonly<Record<string, string>> }

function faultsOf(words: Words, { refusal, details }: Again) {
  if (refusal !== 'check-rows') return [{ field: 'table', message: words(`localities.fault.${refusal}`) }]
  return Object.entries(details).map(([line, why]) => ({
    field: 'table',
    message: words('localities.fault.line', { line, why: words(`localities.fault.${why}`) }),
  }))
}
