import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'

/** What the form for a request on paper offers. */
export type ArrivalChoices = {
  readonly once: string
  readonly beside: string | null
  /** The child the clinic knows already, by the name they like; null for one who is to be named. */
  readonly child: string | null
  readonly pathways: readonly string[]
  readonly kinds: readonly string[]
  readonly sources: readonly string[]
  readonly capacities: readonly string[]
  readonly sexes: readonly string[]
  readonly backdatingDays: number
}

type Typing = {
  readonly choices: ArrivalChoices
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

/** A request as it stands on paper: who it is about, what it asks, when it came, and who said yes. */
export function ArrivalForm({ choices, typed, errors }: Typing) {
  const words = useWords('arrivals')
  const { csrf } = usePageRoot()
  const { once, beside } = choices
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once, ...(beside !== null && { beside }) }} />
      <Chosen name="kind" group="kinds" values={choices.kinds} {...{ typed, errors }} />
      {choices.child === null ? <ChildFields {...{ choices, typed, errors }} /> : null}
      <RequestFields {...{ choices, typed, errors }} />
      <TransferFields {...{ typed, errors }} />
      <AgreementFields {...{ choices, typed, errors }} />
      <Button>{words('save')}</Button>
    </form>
  )
}

type Field = Omit<Typing, 'choices'> & { readonly name: string }

const errorIn = (errors: readonly FieldError[], name: string) =>
  errors.find(({ field }) => field === name)?.message

function Chosen({
  name,
  group,
  values,
  typed,
  errors,
}: Field & { group: string; values: readonly string[] }) {
  const words = useWords('arrivals')
  return (
    <RadioGroup
      name={name}
      legend={words(name)}
      error={errorIn(errors, name)}
      value={typed[name]?.[0]}
      options={values.map((value) => ({ value, label: words(`${group}.${value}`) }))}
    />
  )
}

function Written({ name, hint, isOptional, typed, errors }: Field & { hint?: string; isOptional?: boolean }) {
  const words = useWords('arrivals')
  return (
    <TextField
      name={name}
      label={words(name)}
      hint={hint}
      optional={isOptional ?? false}
      value={typed[name]?.[0]}
      error={errorIn(errors, name)}
      autoComplete="off"
    />
  )
}

function Day({ name, typed, errors }: Field) {
  const words = useWords('arrivals')
  return (
    <DateField
      name={name}
      legend={words(name)}
      error={errorIn(errors, name)}
      value={typedDate(typed, name)}
    />
  )
}

function ChildFields({ choices, typed, errors }: Typing) {
  const words = useWords('arrivals')
  return (
    <>
      <h2>{words('child')}</h2>
      <Written name="givenName" {...{ typed, errors }} />
      <Written name="familyName" {...{ typed, errors }} />
      <Day name="birthDate" {...{ typed, errors }} />
      <Chosen name="sex" group="sexes" values={choices.sexes} {...{ typed, errors }} />
    </>
  )
}

function RequestFields({ choices, typed, errors }: Typing) {
  const words = useWords('arrivals')
  const referral = useWords('referral')
  return (
    <>
      <h2>{words('request')}</h2>
      <CheckboxGroup
        name="pathways"
        legend={words('pathways')}
        error={errorIn(errors, 'pathways')}
        values={typed['pathways'] ?? []}
        options={choices.pathways.map((value) => ({ value, label: referral(`pathway.${value}`) }))}
      />
      <RadioGroup
        name="source"
        legend={words('source')}
        hint={words('sourceHint')}
        error={errorIn(errors, 'source')}
        value={typed['source']?.[0]}
        options={choices.sources.map((value) => ({ value, label: words(`sources.${value}`) }))}
      />
      <Written name="fromName" hint={words('fromNameHint')} {...{ typed, errors }} />
      <Day name="receivedOn" {...{ typed, errors }} />
      <Written
        name="reason"
        isOptional
        hint={words('reasonHint', { days: choices.backdatingDays })}
        {...{ typed, errors }}
      />
      <CheckboxGroup
        name="estimated"
        legend={words('estimated')}
        hint={words('estimatedHint')}
        values={typed['estimated'] ?? []}
        options={[{ value: 'yes', label: words('estimatedText') }]}
      />
    </>
  )
}

function TransferFields({ typed, errors }: Omit<Typing, 'choices'>) {
  const words = useWords('arrivals')
  return (
    <>
      <h2>{words('transfer')}</h2>
      <Day name="originalOn" {...{ typed, errors }} />
      <Written name="evidence" hint={words('evidenceHint')} {...{ typed, errors }} />
    </>
  )
}

function AgreementFields({ choices, typed, errors }: Typing) {
  const words = useWords('arrivals')
  const referral = useWords('referral')
  return (
    <>
      <h2>{words('agreed')}</h2>
      <Written name="agreedBy" {...{ typed, errors }} />
      <RadioGroup
        name="capacity"
        legend={words('capacity')}
        error={errorIn(errors, 'capacity')}
        value={typed['capacity']?.[0]}
        options={choices.capacities.map((value) => ({
          value,
          label: referral(`agree.capacity.${value}`),
        }))}
      />
    </>
  )
}
