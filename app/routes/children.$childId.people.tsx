import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PersonCard } from '#app/components/school/person-card.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:people.title' }

export const loader = guardedLoader(
  { section: 'child-record', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { ...valueOrRespond(await services.people.around(actor, childId)), childId }
  },
)

export const action = guardedAction(
  { section: 'child-record', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const typed = typedPerson(form)
    const { intent, personId } = typed
    const outcome =
      intent === 'end'
        ? await services.people.end(actor, childId, personId)
        : intent === 'verify'
          ? await services.people.verify(actor, childId, typed)
          : await services.people.add(actor, childId, typed)
    if (outcome.ok) throw redirect(paths.childPeople(childId))
    if (outcome.refusal === 'not-found') valueOrRespond(outcome)
    return tryAgain({ refusal: outcome.refusal, details: outcome.details ?? {}, typed })
  },
)

function typedPerson(form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? ''
  return {
    intent: text('intent'),
    personId: text('personId'),
    kind: text('kind'),
    label: text('label'),
    email: text('email'),
    phone: text('phone'),
    evidence: text('evidence'),
  }
}

type Again = {
  readonly refusal: string
  readonly details: Readonly<Record<string, string>>
  readonly typed: ReturnType<typeof typedPerson>
}

export default function People() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = errorsIn(again, words)
  return (
    <Page back={paths.child(view.childId)}>
      <ErrorSummary errors={errors} />
      <PageTitle>{words('people.heading', { name: view.name })}</PageTitle>
      {view.isProtected ? <Notice kind="important">{words('hub.protected')}</Notice> : null}
      {view.people.length === 0 ? (
        <EmptyState title={words('people.none.title')}>
          <p>{words('people.none.text')}</p>
        </EmptyState>
      ) : null}
      {view.people.map((person) => (
        <PersonCard key={person.personId} person={person} childId={view.childId} reasons={view.reasons} />
      ))}
      <ButtonRow>
        <ButtonLink
          href={paths.childInvite(view.childId)}
          kind={view.people.length > 0 ? 'primary' : 'secondary'}
        >
          {words('people.ask')}
        </ButtonLink>
      </ButtonRow>
      <p>
        <a href={paths.childProtection(view.childId)}>{words('people.protection')}</a>
      </p>
      <AddPerson again={again?.typed.intent === 'add' ? again : undefined} />
    </Page>
  )
}

function errorsIn(again: Again | undefined, words: ReturnType<typeof useWords>) {
  if (!again) return []
  if (again.refusal !== 'check-details')
    return [{ field: 'label', message: words(`people.refusal.${again.refusal}`) }]
  return Object.entries(again.details).map(([field, fault]) => ({
    field,
    message: words(`people.fault.${field}.${fault}`),
  }))
}

function AddPerson({ again }: { readonly again: Again | undefined }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const { kinds } = useLoaderData<typeof loader>()
  const fault = (field: string) =>
    again?.details[field] ? words(`people.fault.${field}.${again.details[field]}`) : undefined
  const lines = [
    { name: 'email', type: 'email', hint: words('people.emailHint') },
    { name: 'phone', type: 'tel', hint: undefined },
    { name: 'evidence', type: 'text', hint: words('people.evidenceHint') },
  ] as const
  return (
    <section>
      <h2>{words('people.add.title')}</h2>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ intent: 'add' }} />
        <SelectField
          name="kind"
          label={words('people.kindLabel')}
          value={again?.typed.kind}
          error={fault('kind')}
          options={kinds.map((value) => ({ value, label: words(`tie.kind.${value}`) }))}
        />
        <TextField
          name="label"
          label={words('people.labelLabel')}
          hint={words('people.labelHint')}
          value={again?.typed.label}
          error={fault('label')}
          autoComplete="off"
          width="medium"
        />
        {lines.map(({ name, type, hint }) => (
          <TextField
            key={name}
            name={name}
            type={type}
            label={words(`people.${name}Label`)}
            hint={hint}
            value={again?.typed[name]}
            error={fault(name)}
            autoComplete="off"
            optional
          />
        ))}
        <Button kind="secondary">{words('people.add.button')}</Button>
      </form>
    </section>
  )
}
