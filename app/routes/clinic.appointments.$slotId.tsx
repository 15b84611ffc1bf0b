import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AppointmentFacts } from '#app/components/clinic/appointment-facts.tsx'
import { EndingForm } from '#app/components/clinic/ending-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields, type FieldError } from '#app/web/typed-fields.ts'

export const handle = { title: 'appointments:one.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params, request }) => {
    const view = valueOrRespond(await services.appointments.page(actor, params['slotId'] ?? ''))
    return { ...view, record: new URL(request.url).searchParams.get('record') }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, form }) => {
    const slotId = params['slotId'] ?? ''
    const ended = await services.appointments.end(actor, { slotId, form })
    if (ended.ok) throw redirect(paths.clinicAppointment(slotId))
    if (ended.refusal === 'not-found') valueOrRespond(ended)
    return tryAgain({ refusal: ended.refusal, details: ended.details, typed: typedFields(form) })
  },
)

export default function Appointment() {
  const words = useWords('appointments')
  const { locale } = useLocale()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = useEndingErrors()
  const ending = again?.typed['ending']?.[0] ?? view.record
  return (
    <Page back={paths.clinicAppointments()}>
      <ErrorSummary errors={errors} />
      <PageTitle caption={`${formatDate(locale, view.on)}, ${view.time}`}>
        {words('one.heading', { name: view.name })}
      </PageTitle>
      <StillOpen />
      <AppointmentFacts view={view} />
      <p>
        <a href={paths.clinicWaitingOne(view.referralId)}>{words('one.request')}</a>
      </p>
      <h2 id="ending">{words('one.record')}</h2>
      {view.endings.length === 0 ? <p>{words('one.nothing')}</p> : null}
      <ul>
        {view.endings.map((one) => (
          <li key={one}>
            <a
              href={`${paths.clinicAppointment(view.id, { record: one })}#form`}
              aria-current={one === ending ? 'true' : undefined}
            >
              {words(`ending.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      {view.endings.map((one) =>
        one === ending ? (
          <EndingForm key={one} ending={one} view={view} typed={again?.typed ?? {}} errors={errors} />
        ) : null,
      )}
    </Page>
  )
}

// An appointment stops the wait of what it was about and of nothing else, so the rest is named.
function StillOpen() {
  const words = useWords('appointments')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { ending, episodes, referralId } = useLoaderData<typeof loader>()
  const left = episodes.filter(({ state }) => state === 'waiting')
  if (ending !== 'attended' || left.length === 0) return null
  const names = left.map(({ pathway }) => referral(`pathway.${pathway}`))
  return (
    <Notice kind="important" title={words('one.stillOpen', { names: formatList(locale, names) })}>
      <p>
        <a href={paths.clinicBook(referralId)}>{words('one.bookThat')}</a>
      </p>
    </Notice>
  )
}

function useEndingErrors(): readonly FieldError[] {
  const words = useWords('appointments')
  const again = useActionData<typeof action>()
  if (!again) return []
  const missing = again.details?.['field']?.split(' ')
  return missing
    ? missing.map((field) => ({ field, message: words(`one.field.${field}`) }))
    : [{ field: 'ending', message: words(`refusals:${again.refusal}`) }]
}
