import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BookingFields } from '#app/components/clinic/booking-fields.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'appointments:book.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, request }) => {
    const isSooner = new URL(request.url).searchParams.get('sooner') === 'yes'
    return valueOrRespond(
      await services.appointments.bookingPage(actor, params['referralId'] ?? '', isSooner),
    )
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, form }) => {
    const booked = await services.appointments.book(actor, { referralId: params['referralId'] ?? '', form })
    if (booked.ok) throw redirect(paths.clinicAppointment(booked.value.slotId))
    if (booked.refusal === 'not-found') valueOrRespond(booked)
    return tryAgain({ refusal: booked.refusal, details: booked.details, typed: typedFields(form) })
  },
)

export default function Book() {
  const words = useWords('appointments')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = useBookingError()
  const isBookable = view.episodes.some(({ state }) => state === 'waiting')
  return (
    <Page back={paths.clinicWaitingOne(view.referralId)}>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle caption={words('book.caption', { years: view.years })}>
        {words('book.heading', { name: view.name })}
      </PageTitle>
      {isBookable ? (
        <p>
          <a href={paths.clinicBook(view.referralId, view.isSooner ? {} : { sooner: 'yes' })}>
            {words(view.isSooner ? 'book.later' : 'book.sooner')}
          </a>
        </p>
      ) : null}
      {isBookable ? (
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} values={{ once: view.once }} />
          <BookingFields view={view} typed={again?.typed ?? {}} error={error} />
          <Button>{words('book.save')}</Button>
        </form>
      ) : (
        <p id="episodes">{words('book.nothing')}</p>
      )}
    </Page>
  )
}

function useBookingError() {
  const words = useWords('appointments')
  const again = useActionData<typeof action>()
  if (!again) return undefined
  const field = again.details?.['field']
  return field
    ? { field, message: words(`book.field.${field}`) }
    : {
        field: again.refusal === 'slot-taken' ? 'slot' : 'episodes',
        message: words(`refusals:${again.refusal}`),
      }
}
