import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:today.title' }

export const loader = guardedLoader({ section: 'caseload', action: 'read' }, async ({ actor, services }) => ({
  ...valueOrRespond(await services.triage.today(actor)),
  panels: valueOrRespond(await services.triage.panels(actor)),
}))

// Where each count can be read one by one.
const listOf = (limitNearAfter: number): Readonly<Record<string, string>> => ({
  toDecide: paths.clinicQueue(),
  flagged: paths.clinicQueue(),
  mine: paths.clinicQueue({ held: 'mine' }),
  cameBack: paths.clinicQueue({ stage: 'back' }),
  limitNear: paths.clinicQueue({ older: String(limitNearAfter) }),
  waiting: paths.clinicWaiting(),
  contactDue: paths.clinicWaiting({ due: 'contact' }),
  risk: paths.clinicWaiting({ due: 'risk' }),
  review: paths.clinicWaiting({ due: 'review' }),
  sameChild: paths.clinicMatches(),
  reply: paths.clinicWaiting({ due: 'reply' }),
})

export default function ClinicToday() {
  const words = useWords('clinic')
  const { counts, most, isManager, isOffice, limitNearAfter } = useLoaderData<typeof loader>()
  const lists = listOf(limitNearAfter)
  const rows = Object.entries(counts).map(([id, count]) => ({
    id,
    name: <a href={lists[id] ?? paths.clinic()}>{words(`today.${id}`)}</a>,
    value: count < most ? String(count) : words('today.many', { count: most }),
  }))
  return (
    <Page>
      <PageTitle>{words('today.title')}</PageTitle>
      <SummaryCard rows={rows} />
      <Panels />
      <ButtonRow>
        <ButtonLink href={paths.clinicQueue()}>{words('today.queue')}</ButtonLink>
        <ButtonLink kind="secondary" href={paths.clinicWaiting()}>
          {words('today.list')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.clinicWaiting({ list: 'assessing' })}>
          {words('today.assessing')}
        </ButtonLink>
        {isOffice ? (
          <>
            <ButtonLink kind="secondary" href={paths.clinicArrival()}>
              {words('today.arrival')}
            </ButtonLink>
            <ButtonLink kind="secondary" href={paths.clinicCheckIns()}>
              {words('today.checkIns')}
            </ButtonLink>
          </>
        ) : null}
        {isManager ? (
          <ButtonLink kind="secondary" href={paths.clinicQuality()}>
            {words('today.quality')}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="secondary" href={paths.clinicAppointments()}>
          {words('today.appointments')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Panels() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { panels } = useLoaderData<typeof loader>()
  return panels.map(({ pathway, on }) => (
    <p key={pathway}>
      {words('today.panel', { pathway: referral(`pathway.${pathway}`), date: formatDate(locale, on) })}
    </p>
  ))
}
