import type { ReactNode } from 'react'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type Selection = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string | undefined
}

/** One of a long list. Up to about eight options are better as radios. */
export function SelectField({ name, id = name, label, hint, error, options, value }: Selection) {
  return (
    <div className={fieldClass(error)}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <select
        className="input"
        name={name}
        id={id}
        defaultValue={value}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
