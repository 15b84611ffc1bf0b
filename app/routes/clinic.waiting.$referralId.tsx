import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RequestTimeline } from '#app/components/referral/request-timeline.tsx'
import { StepForm } from '#app/components/referral/step-form.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:one.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.triage.waitingPage(actor, params['referralId'] ?? '')),
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const episodeId = form.get('episodeId') ?? ''
    const recording = { referralId, episodeId, once: form.get('once') ?? '', form }
    const recorded = await services.triage.recordStep(actor, recording)
    if (recorded.ok) throw redirect(paths.clinicWaitingOne(referralId))
    if (recorded.refusal === 'not-found') valueOrRespond(recorded)
    form.delete('csrf')
    return tryAgain({ refusal: recorded.refusal, episodeId, typed: form.toString() })
  },
)

type View = Awaited<ReturnType<typeof loader>>
type Episode = View['episodes'][number]

export default function WaitingOne() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const message = again ? words(`refusals:${again.refusal}`) : ''
  return (
    <Page width="wide" back={view.isClinician ? paths.clinicPack(view.id) : paths.clinicWaiting()}>
      {again ? <ErrorSummary errors={[{ field: `on-${again.episodeId}`, message }]} /> : null}
      <PageTitle caption={`${view.from.name}, ${view.reference}`}>
        {words('one.heading', { name: view.name })}
      </PageTitle>
      <p>{words('one.clocksText')}</p>
      {view.episodes.map((episode) => (
        <EpisodeSection
          key={episode.id}
          episode={episode}
          view={view}
          error={again?.episodeId === episode.id ? message : undefined}
          typed={again?.episodeId === episode.id ? new URLSearchParams(again.typed) : null}
        />
      ))}
      <h2>{words('one.history')}</h2>
      <RequestTimeline entries={view.timeline} />
    </Page>
  )
}

type Section = {
  readonly episode: Episode
  readonly view: View
  readonly error: string | undefined
  readonly typed: URLSearchParams | null
}

function EpisodeSection({ episode, view, error, typed }: Section) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { id, pathway, state, next, priority, appointmentOn } = episode
  return (
    <section>
      <h2>
        {referral(`pathway.${pathway}`)}: {referral(`state.${state}`)}
      </h2>
      {priority ? <p>{words('one.priority', { priority: words(`decide.priorities.${priority}`) })}</p> : null}
      {appointmentOn ? <p>{words('one.booked', { date: formatDate(locale, appointmentOn) })}</p> : null}
      <Clocks episode={episode} />
      {next ? (
        <StepForm
          step={next}
          episodeId={id}
          once={view.once}
          choices={view.choices}
          typed={typed}
          error={error}
        />
      ) : (
        <p>{words('one.nothing')}</p>
      )}
    </section>
  )
}

function Clocks({ episode }: { readonly episode: Episode }) {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const date = (iso: string | null) => (iso ? formatDate(locale, iso) : '')
  return (
    <DataTable
      caption={words('one.clocks')}
      columns={['clock', 'days', 'state'].map((key) => ({
        key,
        label: words(`one.columns.${key}`),
        isNumber: key === 'days',
      }))}
      rows={episode.clocks.map(({ name, state, days, from, to }) => ({
        id: name,
        cells: {
          clock: words(`one.clock.${name}`),
          days: days ?? '',
          state: words(`one.clockState.${state}`, { from: date(from), to: date(to) }),
        },
      }))}
    />
  )
}
