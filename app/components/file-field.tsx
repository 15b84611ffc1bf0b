import type { ReactNode } from 'react'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type OneFile = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** What kinds of file are offered first, such as `.csv`. */
  readonly accept: string
}

/** A file from somebody's own machine; its form has to be sent as `multipart/form-data`. */
export function FileField({ name, id = name, label, hint, error, accept }: OneFile) {
  const notes = { id, hint, error }
  return (
    <div className={fieldClass(error)}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes {...notes} />
      <input
        className="input"
        type="file"
        name={name}
        id={id}
        accept={accept}
        aria-describedby={describedBy(notes)}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
