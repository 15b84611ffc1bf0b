import { LeftAside } from '#app/components/area/left-aside.tsx'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { residentFaults } from '#app/web/area/resident-faults.ts'
import { tablePage } from '#app/web/area/table-page.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'area:residents.title' }

export const loader = guardedLoader(
  { section: 'residents', action: 'read' },
  async ({ actor, services, request }) => ({
    ...valueOrRespond(await services.residents.current(actor)),
    ...tablePage(actor, request),
  }),
)

export const action = guardedAction(
  { section: 'residents', action: 'write' },
  async ({ actor, services, form }) => {
    const text = (name: string) => form.get(name) ?? ''
    // A file that was chosen is what is meant; it comes back as text, so that it can be put right here.
    const table = text('file').trim() === '' ? text('table') : text('file')
    const typed = { year: text('year'), source: text('source'), table }
    const kept = await services.residents.keep(actor, typed)
    if (kept.ok) throw redirect(paths.areaResidents({ saved: String(kept.value.rows) }))
    if (kept.refusal === 'not-found') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, details: kept.details ?? {}, typed })
  },
)

export default function Residents() {
  const words = useWords('area')
  const { csrf } = usePageRoot()
  const { year, source, rows, table, saved, back } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const faults = again ? residentFaults(words, again) : []
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const typed = again?.typed ?? { year: year === null ? '' : String(year), source, table }
  return (
    <Page width="wide" back={back}>
      <ErrorSummary errors={faults} />
      {saved !== null && !again ? (
        <Notice title={words('residents.saved', { count: Number(saved) || 0 })} />
      ) : null}
      <PageTitle>{words('residents.heading')}</PageTitle>
      <LeftAside />
      <p>{words('residents.intro')}</p>
      <p>{year === null ? words('residents.none') : words('residents.newest', { source, year })}</p>
      <form method="post" encType="multipart/form-data" noValidate>
        <HiddenFields csrf={csrf} />
        <NumberField name="year" label={words('residents.year')} value={typed.year} error={errorOf('year')} />
        <TextField
          name="source"
          label={words('residents.source')}
          hint={words('residents.sourceHint')}
          value={typed.source}
          error={errorOf('source')}
          autoComplete="off"
        />
        <TextArea
          name="table"
          label={words('residents.table')}
          hint={words('residents.tableHint')}
          value={typed.table}
          error={errorOf('table')}
          rows={16}
        />
        <FileField
          name="file"
          label={words('residents.file')}
          hint={words('residents.fileHint')}
          accept=".csv,text/csv"
        />
        <p>{words('residents.replaces')}</p>
        <Button>{words('residents.save')}</Button>
      </form>
      {rows.length > 0 && <ResidentTable rows={rows} />}
    </Page>
  )
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>['rows']

function ResidentTable({ rows }: { readonly rows: Rows }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const columns = ['group', 'by', 'residents'] as const
  return (
    <DataTable
      caption={words('residents.caption')}
      columns={columns.map((key) => ({
        key,
        label: words(`residents.columns.${key}`),
        isNumber: key === 'residents',
      }))}
      rows={rows.map(({ by, group, residents }) => ({
        id: `${by}-${group}`,
        cells: {
          group: words(`group.${by}.${group}`),
          by: words(`by.${by}`),
          residents: formatNumber(locale, residents),
        },
      }))}
    />
  )
}
