import type { ReactNode } from 'react'

type Notes = { readonly id: string; readonly hint?: ReactNode; readonly error?: string | undefined }

/** The hint and the error of a field, with the ids that `describedBy` names. */
export function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint ? (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  )
}

/** The value of aria-describedby for a field, or undefined when it has neither hint nor error. */
export function describedBy({ id, hint, error }: Notes, ...more: readonly string[]): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, ...more].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The class of a field that has, or has not, something to put right. */
export function fieldClass(error: string | undefined): string {
  return error ? 'field field--wrong' : 'field'
}
