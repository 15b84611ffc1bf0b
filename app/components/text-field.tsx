import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type Text = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  /** The person's own details only; "off" for a child's. */
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  readonly width?: 'short' | 'medium' | 'full'
  readonly optional?: boolean
  readonly suffix?: string
}

/** One line of words. */
export function TextField({ name, id = name, label, hint, error, width = 'full', ...rest }: Text) {
  const words = useWords()
  const { value, type = 'text', autoComplete, inputMode, optional, suffix } = rest
  const input = (
    <input
      className={`input input--${width}`}
      type={type}
      name={name}
      id={id}
      defaultValue={value}
      autoComplete={autoComplete}
      inputMode={inputMode}
      spellCheck={type === 'text' ? undefined : false}
      aria-describedby={describedBy({ id, hint, error })}
      aria-invalid={error ? true : undefined}
    />
  )
  return (
    <div className={fieldClass(error)}>
      <label className="field__label" htmlFor={id}>
        {optional ? words('optional', { label }) : label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {suffix ? (
        <div className="input-suffix">
          {input} <span>{suffix}</span>
        </div>
      ) : (
        input
      )}
    </div>
  )
}
