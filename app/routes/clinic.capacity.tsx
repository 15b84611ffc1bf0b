import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddSlotsForm } from '#app/components/clinic/add-slots-form.tsx'
import { CapacityTable } from '#app/components/clinic/capacity-table.tsx'
import { SlotList } from '#app/components/clinic/slot-list.tsx'
import { EffectForm } from '#app/components/clinic/effect-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'appointments:capacity.title' }

export const loader = guardedLoader(
  { section: 'slots', action: 'read' },
  async ({ actor, services, request }) => {
    const query = new URL(request.url).searchParams
    const typedIn = (box: string) => query.get(box)
    const page = valueOrRespond(await services.appointments.capacity(actor, query.get('week'), typedIn))
    const shown = { ...page, added: query.get('added'), left: query.get('left') }
    return page.effect.is === 'wrong' ? tryAgain({ ...shown, refusal: 'boxes-not-sound' }) : shown
  },
)

export const action = guardedAction(
  { section: 'slots', action: 'write' },
  async ({ actor, services, form, request }) => {
    const typed = typedFields(form)
    if (form.get('intent') === 'close') {
      const closed = await services.appointments.closeSlots(actor, form)
      const week = new URL(request.url).searchParams.get('week') ?? undefined
      if (closed.ok) throw redirect(paths.clinicCapacity({ week }))
      if (closed.refusal === 'not-found') valueOrRespond(closed)
      return tryAgain({ refusal: closed.refusal, details: closed.details, typed })
    }
    const added = await services.appointments.addSlots(actor, form)
    if (added.ok) {
      const { week, ...counts } = added.value
      throw redirect(paths.clinicCapacity({ week, added: String(counts.added), left: String(counts.left) }))
    }
    if (added.refusal === 'not-found') valueOrRespond(added)
    return tryAgain({ refusal: added.refusal, details: added.details, typed })
  },
)

export default function Capacity() {
  const words = useWords('appointments')
  const { locale } = useLocale()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const slotErrors = useSlotErrors()
  const [error] = slotErrors
  const errors = [...useBoxErrors(), ...slotErrors]
  return (
    <Page width="wide" back={paths.clinicAppointments()}>
      <ErrorSummary errors={errors} />
      <PageTitle>{words('capacity.title')}</PageTitle>
      {view.added === null ? null : (
        <Notice title={words('capacity.added', { count: Number(view.added) })}>
          {Number(view.left) > 0 ? <p>{words('capacity.left', { count: Number(view.left) })}</p> : null}
        </Notice>
      )}
      <p>{words('capacity.text')}</p>
      <EffectForm effect={view.effect} week={view.week} />
      <CapacityTable weeks={view.weeks} shown={view.week} />
      <h2>{words('capacity.week', { date: formatDate(locale, view.week) })}</h2>
      <SlotList
        slots={view.slots}
        mayChange={view.mayChange}
        reasons={view.choices.reasons}
        typed={again?.typed ?? {}}
        error={error}
      />
      {view.mayChange ? (
        <AddSlotsForm
          once={view.once}
          week={view.week}
          choices={view.choices}
          typed={again?.typed ?? {}}
          error={error}
        />
      ) : null}
    </Page>
  )
}

function useBoxErrors() {
  const words = useWords('area')
  const { effect } = useLoaderData<typeof loader>()
  if (effect.is !== 'wrong') return []
  return Object.entries(effect.wrong).map(([field, why]) => ({
    field,
    message: words('wrong.boxNamed', { box: words(`whatIf.${field}`), why: words(`wrong.box.${why}`) }),
  }))
}

function useSlotErrors() {
  const words = useWords('appointments')
  const again = useActionData<typeof action>()
  if (!again) return []
  const field = again.details?.['field']
  return field
    ? [{ field, message: words(`capacity.field.${field}`) }]
    : [{ field: 'slot', message: words(`refusals:${again.refusal}`) }]
}
