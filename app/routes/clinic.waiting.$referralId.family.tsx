import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'arrivals:family.title' }

export const loader = guardedLoader(
  { section: 'follower', action: 'read' },
  async ({ actor, services, params, request }) => ({
    view: valueOrRespond(await services.triage.inviteFamilyPage(actor, params['referralId'] ?? '')),
    isSent: new URL(request.url).searchParams.get('sent') === '1',
  }),
)

const fields = ['kind', 'label', 'email', 'phone', 'locale', 'evidence'] as const

export const action = guardedAction(
  { section: 'follower', action: 'create' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const typed = typedIn(form)
    const invited = await services.triage.inviteFamily(actor, { referralId, typed })
    if (invited.ok) throw redirect(paths.clinicFamily(referralId, { sent: '1' }))
    if (invited.refusal === 'not-found') valueOrRespond(invited)
    return tryAgain({ refusal: invited.refusal, details: invited.details ?? {}, typed })
  },
)

function typedIn(form: URLSearchParams) {
  const typed = (name: (typeof fields)[number]) => form.get(name) ?? ''
  return {
    kind: typed('kind'),
    label: typed('label'),
    email: typed('email'),
    phone: typed('phone'),
    locale: typed('locale'),
    evidence: typed('evidence'),
  }
}

export default function InviteFamily() {
  const words = useWords('arrivals')
  const { view, isSent } = useLoaderData<typeof loader>()
  const errors = useErrors()
  // Among many boxes "fill this in" says nothing without the name of its own.
  const withName = ({ field, message, isOfBox }: (typeof errors)[number]) => ({
    field,
    message: isOfBox ? words('faultOf', { field: words(`family.${field}`), fault: message }) : message,
  })
  return (
    <Page back={paths.clinicWaitingOne(view.id)}>
      <ErrorSummary errors={errors.map(withName)} />
      <PageTitle>{words('family.heading', { name: view.name })}</PageTitle>
      {isSent && errors.length === 0 ? <Notice title={words('family.sent')} /> : null}
      <p>{words('family.intro')}</p>
      <Family />
      <InviteForm errors={errors} />
    </Page>
  )
}

function useErrors() {
  const words = useWords('arrivals')
  const again = useActionData<typeof action>()
  if (!again) return []
  if (again.refusal !== 'check-details')
    return [{ field: 'email', message: words(`family.refusal.${again.refusal}`), isOfBox: false }]
  return fields.flatMap((field) => {
    const fault = again.details[field]
    if (!fault) return []
    return [{ field, message: words(`family.fault.${fault}`), isOfBox: true }]
  })
}

function Family() {
  const words = useWords('arrivals')
  const { locale } = useLocale()
  const { view } = useLoaderData<typeof loader>()
  return (
    <>
      <h2>{words('family.there')}</h2>
      {view.family.length === 0 ? <p>{words('family.nobody')}</p> : null}
      <ul>
        {view.family.map(({ personId, kind, label, email, hasAccount }) => (
          <li key={personId}>
            {words('family.line', { who: label, kind: words(`family.kinds.${kind}`), email: email ?? '' })}:{' '}
            {words(hasAccount ? 'family.account' : 'family.noAccount')}
          </li>
        ))}
      </ul>
      {view.linkUntil ? <p>{words('family.linkOut', { date: formatDate(locale, view.linkUntil) })}</p> : null}
    </>
  )
}

function InviteForm({ errors }: { readonly errors: ReturnType<typeof useErrors> }) {
  const words = useWords('arrivals')
  const { csrf } = usePageRoot()
  const { view } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()?.typed
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const lines = [
    { name: 'label', hint: words('family.labelHint'), type: 'text', optional: false },
    { name: 'email', hint: words('family.emailHint'), type: 'email', optional: false },
    { name: 'phone', hint: undefined, type: 'tel', optional: true },
    { name: 'evidence', hint: words('family.evidenceHint'), type: 'text', optional: false },
  ] as const
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} />
      <RadioGroup
        name="kind"
        legend={words('family.kind')}
        error={errorOf('kind')}
        value={typed?.kind}
        options={view.kinds.map((value) => ({ value, label: words(`family.kinds.${value}`) }))}
      />
      {lines.map(({ name, hint, type, optional }) => (
        <TextField
          key={name}
          name={name}
          type={type}
          label={words(`family.${name}`)}
          hint={hint}
          optional={optional}
          value={typed?.[name]}
          error={errorOf(name)}
          autoComplete="off"
        />
      ))}
      <RadioGroup
        name="locale"
        legend={words('family.locale')}
        hint={words('family.localeHint')}
        error={errorOf('locale')}
        value={typed?.locale ?? view.locales[0]}
        options={view.locales.map((value) => ({ value, label: words(`family.locales.${value}`) }))}
      />
      <Button>{words('family.send')}</Button>
    </form>
  )
}
