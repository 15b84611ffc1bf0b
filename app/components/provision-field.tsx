import { useWords } from '#app/i18n/use-words.ts'
import { senProvisions } from '#schemas/episode-row.ts'
import { SelectField } from './select-field.tsx'

type ProvisionFieldProps = { readonly value: string | undefined; readonly error?: string | undefined }

/** What is in place at school for special educational needs; leaving it out is an answer too. */
export function ProvisionField({ value, error }: ProvisionFieldProps) {
  const words = useWords('school')
  return (
    <SelectField
      name="provision"
      label={words('common:optional', { label: words('provision.label') })}
      hint={words('provision.hint')}
      value={value}
      error={error}
      options={[
        { value: '', label: words('provision.notSaid') },
        ...senProvisions.map((one) => ({ value: one, label: words(`provision.${one}`) })),
      ]}
    />
  )
}
