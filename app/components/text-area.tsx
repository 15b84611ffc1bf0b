import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type LongText = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value?: string | undefined
  /** Characters; told, counted by the script and checked by the server, never cut off. */
  readonly max?: number
  readonly rows?: number
  readonly optional?: boolean
}

/** Several lines of words, with how much room there is. */
export function TextArea({ name, id = name, label, hint, error, value, max, rows = 4, optional }: LongText) {
  const words = useWords()
  const countId = `${id}-count`
  const notes = { id, hint, error }
  return (
    <div className={fieldClass(error)}>
      <label className="field__label" htmlFor={id}>
        {optional ? words('optional', { label }) : label}
      </label>
      <FieldNotes {...notes} />
      <textarea
        className="input"
        name={name}
        id={id}
        rows={rows}
        defaultValue={value}
        data-max={max}
        aria-describedby={max ? describedBy(notes, countId) : describedBy(notes)}
        aria-invalid={error ? true : undefined}
      />
      {max ? (
        <p className="field__hint" id={countId} data-words-left={words('count.left', { count: '{count}' })}>
          {words('count.limit', { max })}
        </p>
      ) : null}
    </div>
  )
}
