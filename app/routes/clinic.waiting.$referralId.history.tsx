import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { CorrectionForm } from '#app/components/clinic/correction-form.tsx'
import { useMoveErrors } from '#app/components/clinic/use-move-errors.ts'
import { WithdrawalForm } from '#app/components/clinic/withdrawal-form.tsx'
import { WrittenFields } from '#app/components/clinic/written-fields.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readDate } from '#app/web/read-date.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'clinic:history.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params, request }) => {
    const query = new URL(request.url).searchParams
    const [referralId, episodeId] = [params['referralId'] ?? '', query.get('episode') ?? '']
    const place = {
      referralId,
      episodeId,
      knowing: null,
      corrects: query.get('correct'),
      withdraws: query.get('take-out'),
    }
    const asked = readDate(query, 'day')
    const seen = await services.triage.history(actor, { ...place, day: asked })
    if (seen.ok) return { view: seen.value, refusal: null, done: query.get('done') }
    if (seen.refusal === 'not-found') valueOrRespond(seen)
    const today = valueOrRespond(await services.triage.history(actor, { ...place, day: null }))
    return tryAgain({ view: today, refusal: seen.refusal, done: null })
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const isTakingOut = form.get('intent') === 'take-out'
    const put = isTakingOut
      ? await services.triage.withdrawEntry(actor, { referralId, form })
      : await services.triage.correct(actor, { referralId, form })
    const done = isTakingOut ? 'taken-out' : 'put-right'
    if (put.ok) throw redirect(paths.clinicHistory(referralId, put.value.episodeId, { done }))
    if (put.refusal === 'not-found') valueOrRespond(put)
    return tryAgain({ refusal: put.refusal, details: put.details, typed: typedFields(form) })
  },
)

export default function History() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { view, refusal, done } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = useHistoryErrors()
  return (
    <Page width="wide" back={paths.clinicWaitingOne(view.id)}>
      <ErrorSummary errors={errors} />
      {isDone(done) ? <Notice title={words(`history.done.${done}`)} /> : null}
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
      {view.correction ? (
        <CorrectionForm
          correction={view.correction}
          once={view.once}
          typed={again?.typed ?? {}}
          errors={errors}
        />
      ) : null}
      {view.withdrawal ? (
        <WithdrawalForm
          withdrawal={view.withdrawal}
          once={view.once}
          typed={again?.typed ?? {}}
          errors={errors}
        />
      ) : null}
      <Events />
    </Page>
  )
}

function isDone(done: string | null): done is 'put-right' | 'taken-out' {
  return done === 'put-right' || done === 'taken-out'
}

// What came later and does not fit is named, so that somebody can put it right first.
function useHistoryErrors() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { view } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = useMoveErrors(again)
  const later = view.events.find(({ id }) => id === again?.details?.['event'])
  if (again?.refusal !== 'contradicts-later-event' || !later) return errors
  const named = { what: referral(`event.${later.type}`), date: formatDate(locale, later.on) }
  const way = later.mayTakeOut || later.mayCorrect ? 'laterFirst' : 'laterStays'
  return [{ field: view.withdrawal ? 'form' : 'happened', message: words(`history.${way}`, named) }]
}

function Standing() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { view } = useLoaderData<typeof loader>()
  const inDays = (days: number | null) => (days === null ? '–' : referral('days', { count: days }))
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
        then: inDays(view.then.clocks[index]?.days ?? null),
        now: inDays(days),
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
          by: event.name ? `${event.name} (${referral(`role.${event.by}`)})` : referral(`role.${event.by}`),
          note: <Note event={event} />,
        },
      }))}
    />
  )
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['view']['events'][number]

function Note({ event }: { readonly event: Line }) {
  const words = useWords('clinic')
  const moves = useWords('moves')
  const { view } = useLoaderData<typeof loader>()
  const { id, isCorrection, isCorrected, isTakenOut, reason, why, written, mayCorrect, mayTakeOut } = event
  const place = (query: Readonly<Record<string, string>>) =>
    `${paths.clinicHistory(view.id, view.episodeId, query)}#form`
  return (
    <>
      {isCorrection ? <p>{words('history.correction')}</p> : null}
      {isCorrected ? <p>{words('history.corrected')}</p> : null}
      {isTakenOut ? <p>{words('history.takenOut')}</p> : null}
      {reason ? <p>{moves(`option.withdrawalReason.${reason}`)}</p> : null}
      {why ? <p>{words('history.why', { why })}</p> : null}
      {written.length > 0 ? (
        <Details summary={words('history.written')}>
          <WrittenFields written={written} />
        </Details>
      ) : null}
      {mayCorrect ? (
        <p>
          <a href={place({ correct: id })}>
            {words('history.correct')} <What event={event} />
          </a>
        </p>
      ) : null}
      {mayTakeOut ? (
        <p>
          <a href={place({ 'take-out': id })}>
            {words('history.takeOut')} <What event={event} />
          </a>
        </p>
      ) : null}
    </>
  )
}

// Read aloud alone, a link still says which entry it is about.
function What({ event: { type, on } }: { readonly event: Line }) {
  const referral = useWords('referral')
  const { locale } = useLocale()
  return <span className="visually-hidden">{`${referral(`event.${type}`)}, ${formatDate(locale, on)}`}</span>
}
