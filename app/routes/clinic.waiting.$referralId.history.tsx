import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readDate } from '#app/web/read-date.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:history.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params, request }) => {
    const query = new URL(request.url).searchParams
    const [referralId, episodeId] = [params['referralId'] ?? '', query.get('episode') ?? '']
    const place = { referralId, episodeId, knowing: null }
    const asked = readDate(query, 'day')
    const seen = await services.triage.history(actor, { ...place, day: asked })
    if (seen.ok) return { view: seen.value, refusal: null }
    if (seen.refusal === 'not-found') valueOrRespond(seen)
    const today = valueOrRespond(await services.triage.history(actor, { ...place, day: null }))
    return tryAgain({ view: today, refusal: seen.refusal })
  },
)

export default function History() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { view, refusal } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.clinicWaitingOne(view.id)}>
      <PageTitle caption={referral(`pathway.${view.now.pathway}`)}>
        {words('history.heading', { name: view.name })}
      </PageTitle>
      <form method="get" noValidate>
        <input type="hidden" name="episode" value={view.episodeId} />
        <DateField
          name="day"
          legend={words('history.day')}
          value={datePartsOf(view.day)}
          error={refusal ? words(`refusals:${refusal}`) : undefined}
        />
        <Button kind="secondary">{words('history.show')}</Button>
      </form>
      <Standing />
      <Events />
    </Page>
  )
}

function Standing() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { view } = useLoaderData<typeof loader>()
  const rows = [
    {
      id: 'state',
      cells: {
        what: words('history.state'),
        then: referral(`state.${view.then.state}`),
        now: referral(`state.${view.now.state}`),
      },
    },
    ...view.now.clocks.map(({ name, days }, index) => ({
      id: name,
      cells: {
        what: words(`one.clock.${name}`),
        then: view.then.clocks[index]?.days ?? '–',
        now: days ?? '–',
      },
    })),
  ]
  return (
    <DataTable
      caption={words('history.on', { date: formatDate(locale, view.day) })}
      columns={['what', 'then', 'now'].map((key) => ({ key, label: words(`history.columns.${key}`) }))}
      rows={rows}
    />
  )
}

function Events() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { view } = useLoaderData<typeof loader>()
  const noteOf = ({ isCorrection, isCorrected }: (typeof view.events)[number]) =>
    [isCorrection && words('history.correction'), isCorrected && words('history.corrected')]
      .filter((note) => note !== false)
      .join('. ')
  return (
    <DataTable
      caption={words('history.events')}
      columns={['event', 'happened', 'recorded', 'by', 'note'].map((key) => ({
        key,
        label: words(`history.columns.${key}`),
      }))}
      rows={view.events.map((event) => ({
        id: event.id,
        cells: {
          event: referral(`event.${event.type}`),
          happened: formatDate(locale, event.on),
          recorded: formatDate(locale, event.recordedOn),
          by: referral(`role.${event.by}`),
          note: noteOf(event),
        },
      }))}
    />
  )
}
