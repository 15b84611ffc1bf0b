import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useAppointmentWords } from '#app/components/clinic/use-appointment-words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'appointments:list.title' }

export const loader = guardedLoader({ section: 'slots', action: 'read' }, async ({ actor, services }) =>
  valueOrRespond(await services.appointments.list(actor)),
)

type Line = Awaited<ReturnType<typeof loader>>['ahead'][number]

const columns = ['when', 'child', 'who', 'how', 'needs']

export default function Appointments() {
  const words = useWords('appointments')
  const { toRecord, ahead, free } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.clinic()}>
      <PageTitle>{words('list.title')}</PageTitle>
      <ButtonRow>
        <ButtonLink href={paths.clinicWaiting()}>{words('list.book')}</ButtonLink>
        <ButtonLink kind="secondary" href={paths.clinicCapacity()}>
          {words('list.capacity', { count: free })}
        </ButtonLink>
      </ButtonRow>
      {toRecord.length > 0 ? (
        <>
          <h2>{words('list.toRecord')}</h2>
          <p>{words('list.toRecordText')}</p>
          <Lines lines={toRecord} caption={words('list.toRecord')} />
        </>
      ) : null}
      <h2>{words('list.ahead')}</h2>
      {ahead.length === 0 ? (
        <EmptyState title={words('list.empty')}>
          <p>{words('list.emptyText')}</p>
        </EmptyState>
      ) : (
        <Lines lines={ahead} caption={words('list.ahead')} />
      )}
    </Page>
  )
}

function Lines({ lines, caption }: { readonly lines: readonly Line[]; readonly caption: string }) {
  const words = useWords('appointments')
  const { adjustment } = useAppointmentWords()
  const { locale } = useLocale()
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns.map((key) => ({ key, label: words(`list.columns.${key}`) }))}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          when: (
            <a href={paths.clinicAppointment(line.id)}>
              {formatDate(locale, line.on)}, {line.time}
            </a>
          ),
          child: words('list.child', { initials: line.initials, years: line.years }),
          who: line.clinician ?? words('capacity.anyone'),
          how: [words(`mode.${line.mode}`), line.place].filter((part) => part !== '').join(', '),
          needs: line.adjustments.map(adjustment).join(', '),
        },
      }))}
    />
  )
}
