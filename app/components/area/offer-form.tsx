import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { TypedFields } from '#app/web/typed-fields.ts'
import { strandIds } from '#questionnaires/engine/vocabulary.ts'

type Offered = {
  readonly csrf: string
  /** What stands in the fields: the offer as it is, or what was typed. */
  readonly fields: TypedFields
  readonly faults: Readonly<Record<string, string>>
  /** The places this area has named before. */
  readonly places: readonly string[]
  /** The version that was looked at; none for a new offer. */
  readonly version?: number
}

const numbers = ['from', 'to'] as const
const choices = [
  { name: 'access', options: ['open', 'referral'] },
  { name: 'needsDiagnosis', options: ['no', 'yes'] },
  { name: 'state', options: ['taking', 'full', 'ended'] },
] as const

// What the server calls a place that is not on the list.
const anotherPlace = '+'

/** The fields of an offer, in the order they stand and their faults are listed. */
export const offerFields = [
  'name',
  'strands',
  'where',
  'otherWhere',
  'from',
  'to',
  'access',
  'needsDiagnosis',
  'state',
  'placesPerYear',
] as const

/** One service of the local offer as a form; what was typed stays in it until it can be kept. */
export function OfferForm({ csrf, fields, faults, places, version }: Offered) {
  const words = useWords('area')
  const about = (name: (typeof offerFields)[number]) => ({
    name,
    value: fields[name]?.[0],
    error: faults[name] && words(`offers.fault.${name}.${faults[name]}`),
  })
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} {...(version !== undefined && { values: { version: String(version) } })} />
      <TextField {...about('name')} label={words('offers.form.name')} autoComplete="off" />
      <CheckboxGroup
        name="strands"
        legend={words('offers.form.strands')}
        hint={words('offers.form.strandsHint')}
        error={about('strands').error}
        values={fields['strands'] ?? []}
        options={strandIds.map((strand) => ({ value: strand, label: words(`strands:name.${strand}`) }))}
      />
      <SelectField
        {...about('where')}
        label={words('offers.form.where')}
        hint={words('offers.form.whereHint')}
        options={[
          { value: '', label: words('offers.form.whereAll') },
          ...places.map((place) => ({ value: place, label: place })),
          { value: anotherPlace, label: words('offers.form.whereOther') },
        ]}
      />
      <TextField
        {...about('otherWhere')}
        label={words('offers.form.otherWhere')}
        hint={words('offers.form.otherWhereHint')}
        autoComplete="off"
        optional
      />
      {numbers.map((name) => (
        <NumberField key={name} {...about(name)} label={words(`offers.form.${name}`)} />
      ))}
      {choices.map(({ name, options }) => (
        <RadioGroup
          key={name}
          {...about(name)}
          legend={words(`offers.form.${name}`)}
          hint={name === 'needsDiagnosis' ? words('offers.form.needsDiagnosisHint') : undefined}
          options={options.map((value) => ({ value, label: words(`offers.form.${name}Options.${value}`) }))}
        />
      ))}
      <NumberField
        {...about('placesPerYear')}
        label={words('offers.form.placesPerYear')}
        hint={words('offers.form.placesPerYearHint')}
        optional
      />
      <p>{words('offers.form.checked')}</p>
      <Button>{words('offers.form.save')}</Button>
    </form>
  )
}
