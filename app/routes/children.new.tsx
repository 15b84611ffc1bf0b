import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ProvisionField } from '#app/components/provision-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:new.title' }

const access = { section: 'caseload', action: 'create' } as const

export const loader = guardedLoader(access, async ({ actor, services }) =>
  valueOrRespond(await services.children.newChild(actor)),
)

export const action = guardedAction(access, async ({ actor, services, form }) => {
  const typed = typedChild(form)
  const isNotADuplicate = form.get('notADuplicate') === 'yes'
  const added = await services.children.addChild(actor, { typed, isNotADuplicate })
  if (added.ok) throw redirect(paths.childPeople(added.value.childId))
  if (added.refusal === 'not-found') valueOrRespond(added)
  return tryAgain({ refusal: added.refusal, details: added.details ?? {}, typed })
})

function typedChild(form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? ''
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    likesToBeCalled: text('likesToBeCalled'),
    birthDate: {
      day: text('birthDate-day'),
      month: text('birthDate-month'),
      year: text('birthDate-year'),
    },
    gestationWeeks: text('gestationWeeks'),
    sex: text('sex'),
    yearGroup: text('yearGroup'),
    interpreter: text('interpreter'),
    provision: text('provision'),
    basis: text('basis'),
  }
}

type Typed = ReturnType<typeof typedChild>

const fieldOrder = [
  'givenName',
  'familyName',
  'likesToBeCalled',
  'birthDate',
  'gestationWeeks',
  'sex',
  'yearGroup',
  'interpreter',
  'provision',
  'basis',
] as const

export default function NewChild() {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const { place, isUnderFives } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const faults = again?.refusal === 'check-details' ? again.details : {}
  const errors = fieldOrder.flatMap((field) => {
    const fault = faults[field]
    return fault ? [{ field, message: words(`new.fault.${field}.${fault}`) }] : []
  })
  const isDuplicate = again?.refusal === 'possible-duplicate'
  const summary = isDuplicate ? [{ field: 'notADuplicate', message: words('new.duplicate.title') }] : errors
  const errorOf = (field: (typeof fieldOrder)[number]) =>
    errors.find((error) => error.field === field)?.message
  return (
    <Page back={paths.children()}>
      <ErrorSummary errors={summary} />
      <PageTitle caption={place}>{words('new.title')}</PageTitle>
      <p>{words(isUnderFives ? 'new.underFives' : 'new.about')}</p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        {isDuplicate ? <PossibleDuplicate details={again.details} /> : null}
        <Names typed={again?.typed} errorOf={errorOf} />
        <Birth typed={again?.typed} errorOf={errorOf} />
        <Around typed={again?.typed} errorOf={errorOf} />
        <Button>{words('new.button')}</Button>
      </form>
    </Page>
  )
}

function PossibleDuplicate({ details }: { readonly details: Readonly<Record<string, string>> }) {
  const words = useWords('school')
  return (
    <Notice kind="important" title={words('new.duplicate.title')}>
      <p>{words('new.duplicate.who', { who: details['who'] ?? '' })}</p>
      <p>{words('new.duplicate.what')}</p>
      <CheckboxGroup
        name="notADuplicate"
        legend={words('new.duplicate.legend')}
        options={[{ value: 'yes', label: words('new.duplicate.confirm') }]}
      />
    </Notice>
  )
}

type Section = {
  readonly typed: Typed | undefined
  readonly errorOf: (field: (typeof fieldOrder)[number]) => string | undefined
}

function Names({ typed, errorOf }: Section) {
  const words = useWords('school')
  return (['givenName', 'familyName', 'likesToBeCalled'] as const).map((field) => (
    <TextField
      key={field}
      name={field}
      label={words(`new.${field}`)}
      value={typed?.[field]}
      error={errorOf(field)}
      autoComplete="off"
      optional={field === 'likesToBeCalled'}
      width="medium"
    />
  ))
}

function Birth({ typed, errorOf }: Section) {
  const words = useWords('school')
  return (
    <>
      <DateField
        name="birthDate"
        legend={words('new.birthDate')}
        error={errorOf('birthDate')}
        {...(typed && { value: typed.birthDate })}
      />
      <NumberField
        name="gestationWeeks"
        label={words('new.gestationWeeks')}
        hint={words('new.gestationWeeksHint')}
        value={typed?.gestationWeeks}
        error={errorOf('gestationWeeks')}
        suffix={words('new.weeks')}
        optional
      />
      <RadioGroup
        name="sex"
        legend={words('new.sex')}
        value={typed?.sex}
        error={errorOf('sex')}
        options={['female', 'male', 'not-said'].map((value) => ({
          value,
          label: words(`new.sexes.${value}`),
        }))}
      />
    </>
  )
}

const interpreterLanguages = ['pl', 'ro', 'sk', 'cs', 'uk', 'ur', 'pa', 'bn', 'ar', 'tr', 'pt', 'cy', 'bfi']
const bases = ['sen-support', 'early-years-support', 'asked-by-family']

function Around({ typed, errorOf }: Section) {
  const words = useWords('school')
  const { yearGroups } = useLoaderData<typeof loader>()
  return (
    <>
      <SelectField
        name="yearGroup"
        label={words('common:optional', { label: words('new.yearGroup') })}
        value={typed?.yearGroup}
        error={errorOf('yearGroup')}
        options={[
          { value: '', label: words('new.notKnown') },
          ...yearGroups.map((value) => ({ value, label: value })),
        ]}
      />
      <SelectField
        name="interpreter"
        label={words('common:optional', { label: words('new.interpreter') })}
        hint={words('new.interpreterHint')}
        value={typed?.interpreter}
        error={errorOf('interpreter')}
        options={[
          { value: '', label: words('new.noInterpreter') },
          ...interpreterLanguages.map((value) => ({ value, label: words(`language.${value}`) })),
        ]}
      />
      <ProvisionField value={typed?.provision} error={errorOf('provision')} />
      <RadioGroup
        name="basis"
        legend={words('new.basis')}
        hint={words('new.basisHint')}
        value={typed?.basis}
        error={errorOf('basis')}
        options={bases.map((value) => ({ value, label: words(`basis.${value}`) }))}
      />
    </>
  )
}
