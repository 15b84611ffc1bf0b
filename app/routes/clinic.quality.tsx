import { useLoaderData } from '@remix-run/react'
import { RepliesTable } from '#app/components/clinic/replies-table.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { LinksInARow } from '#app/components/links-in-a-row.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'quality:title' }

export const loader = guardedLoader(
  { section: 'clinic-quality', action: 'read' },
  async ({ actor, services }) => ({
    ...valueOrRespond(await services.triage.quality(actor)),
    records: valueOrRespond(await services.triage.records(actor)),
  }),
)

export default function Quality() {
  const words = useWords('quality')
  const { used, jumps } = useLoaderData<typeof loader>()
  const share = used.offered === 0 ? null : Math.round((100 * used.attended) / used.offered)
  const rows = [
    {
      id: 'used',
      name: words('used', { count: used.weeks }),
      value: share === null ? words('noTimes') : words('usedValue', { ...used, share }),
    },
    { id: 'missed', name: words('missed'), value: String(used.missed) },
    {
      id: 'jumps',
      name: words('jumps'),
      value: jumps.booked === 0 ? words('noBookings') : words('jumpsValue', jumps),
    },
  ]
  return (
    <Page width="wide" back={paths.clinic()}>
      <PageTitle>{words('title')}</PageTitle>
      <SummaryCard rows={rows} />
      <p className="soft">{words('jumpsText')}</p>
      <Overdue />
      <Replies />
      <PutRight />
      <HowRecorded />
    </Page>
  )
}

function Overdue() {
  const words = useWords('quality')
  const clinic = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { overdue } = useLoaderData<typeof loader>()
  return (
    <>
      <h2>{words('overdue')}</h2>
      {overdue.length === 0 ? (
        <p>{words('nothingOverdue')}</p>
      ) : (
        <DataTable
          caption={words('overdue')}
          isCaptionHidden
          columns={['child', 'about', 'who', 'by'].map((key) => ({ key, label: words(`column.${key}`) }))}
          rows={overdue.map(({ id, initials, pathway, owner, by }) => ({
            id: `${id} ${pathway}`,
            cells: {
              child: <a href={paths.clinicWaitingOne(id)}>{initials}</a>,
              about: referral(`pathway.${pathway}`),
              who: clinic(`owner.${owner}`),
              by: formatDate(locale, by),
            },
          }))}
        />
      )}
    </>
  )
}

function Replies() {
  const words = useWords('quality')
  const { replies } = useLoaderData<typeof loader>()
  return <RepliesTable caption={words('replies')} replies={replies} />
}

function PutRight() {
  const words = useWords('quality')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { putRight } = useLoaderData<typeof loader>()
  return (
    <>
      <h2>{words('putRight')}</h2>
      {putRight.length === 0 ? (
        <p>{words('nothingPutRight')}</p>
      ) : (
        <DataTable
          caption={words('putRight')}
          isCaptionHidden
          columns={['request', 'what', 'on', 'why'].map((key) => ({ key, label: words(`column.${key}`) }))}
          rows={putRight.map(({ id, referralId, reference, type, on, reason, how }) => ({
            id,
            cells: {
              request: <a href={paths.clinicWaitingOne(referralId)}>{reference}</a>,
              what: words(`how.${how}`, { what: referral(`event.${type}`) }),
              on: formatDate(locale, on),
              why: reason,
            },
          }))}
        />
      )}
    </>
  )
}

function HowRecorded() {
  const words = useWords('quality')
  const area = useWords('area')
  const { records } = useLoaderData<typeof loader>()
  const { score, looked, problems } = records
  return (
    <>
      <h2>{words('records.heading')}</h2>
      <p>
        {score === null
          ? words('records.none')
          : words('records.score', { score, looked, all: problems.length })}
      </p>
      <DataTable
        caption={words('records.heading')}
        isCaptionHidden
        columns={['problem', 'found', 'requests'].map((key) => ({
          key,
          label: words(`records.column.${key}`),
          isNumber: key === 'found',
        }))}
        rows={problems.map(({ problem, checked, found, requests }) => ({
          id: problem,
          cells: {
            problem: area(`problem.${problem}`),
            found: checked === 0 ? words('records.notAsked') : words('records.of', { found, checked }),
            requests: found === 0 ? undefined : <Requests requests={requests} found={found} />,
          },
        }))}
      />
      <p>
        <a href={paths.clinicFile('quality.csv')}>{words('records.csv')}</a>
      </p>
      <p>
        <a href={paths.clinicFile('quality.xlsx')}>{words('records.xlsx')}</a>
      </p>
    </>
  )
}

type Named = { readonly id: string; readonly initials: string }

function Requests({ requests, found }: { readonly requests: readonly Named[]; readonly found: number }) {
  const words = useWords('quality')
  const others = found - requests.length
  return (
    <>
      <LinksInARow
        links={requests.map(({ id, initials }) => ({
          id,
          href: paths.clinicWaitingOne(id),
          label: initials,
        }))}
      />
      {others > 0 ? words('records.others', { count: others }) : null}
    </>
  )
}
