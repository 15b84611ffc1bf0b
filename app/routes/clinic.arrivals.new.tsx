import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ArrivalForm } from '#app/components/clinic/arrival-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields, type FieldError } from '#app/web/typed-fields.ts'

export const handle = { title: 'arrivals:title' }

const access = { section: 'arrival', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services, request }) => {
  const beside = new URL(request.url).searchParams.get('beside')
  return valueOrRespond(await services.triage.arrivalPage(actor, beside))
})

export const action = guardedAction(access, async ({ actor, services, form }) => {
  const beside = form.get('beside') || null
  const entered = await services.triage.enterRequest(actor, { once: form.get('once') ?? '', beside, form })
  if (entered.ok) throw redirect(paths.clinicWaitingOne(entered.value.referralId))
  if (entered.refusal === 'not-found') valueOrRespond(entered)
  const { refusal, details = {} } = entered
  return tryAgain({ refusal, details, typed: typedFields(form) })
})

// Which field a refusal of the whole is about.
const fieldOf: Readonly<Record<string, string>> = {
  'backdating-needs-reason': 'reason',
  'pathway-already-open': 'pathways',
  'previous-still-open': 'pathways',
}

const fieldOrder = [
  'kind',
  'givenName',
  'familyName',
  'birthDate',
  'sex',
  'pathways',
  'source',
  'fromName',
  'receivedOn',
  'originalOn',
  'evidence',
  'agreedBy',
  'capacity',
]

export default function NewArrival() {
  const words = useWords('arrivals')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = useErrors()
  // Among many fields "choose one" says nothing without the name of its own.
  const withName = ({ field, message }: FieldError) => ({
    field,
    message: words('faultOf', { field: words(field), fault: message }),
  })
  return (
    <Page back={view.beside ? paths.clinicWaitingOne(view.beside) : paths.clinic()}>
      <ErrorSummary errors={errors.map(withName)} />
      <PageTitle>
        {view.child === null ? words('heading') : words('headingBeside', { name: view.child })}
      </PageTitle>
      <p>{words('intro', { clinic: view.clinic })}</p>
      {view.child === null ? <p>{words('match')}</p> : null}
      <ArrivalForm choices={view} typed={again?.typed ?? {}} errors={errors} />
    </Page>
  )
}

function useErrors(): readonly FieldError[] {
  const words = useWords('arrivals')
  const again = useActionData<typeof action>()
  if (!again) return []
  if (again.refusal !== 'check-details')
    return [{ field: fieldOf[again.refusal] ?? 'receivedOn', message: words(`refusals:${again.refusal}`) }]
  const { details } = again
  return fieldOrder.flatMap((field) => {
    const fault = details[field]
    return fault ? [{ field, message: words(`fault.${fault}`) }] : []
  })
}
