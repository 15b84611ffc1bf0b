import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { FieldLegend } from './field-legend.tsx'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

export type TypedDate = { readonly day?: string; readonly month?: string; readonly year?: string }

type DateInput = {
  readonly name: string
  readonly id?: string
  readonly legend: ReactNode
  readonly legendAs?: 'h1' | 'h2' | 'h3'
  /** An example date when left out. */
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value?: TypedDate
  /** Day and month alone, for a check of who is asking. */
  readonly withoutYear?: boolean
}

/** A remembered date in three boxes, posted as `<name>-day`, `<name>-month`, `<name>-year`. */
export function DateField({
  name,
  id = name,
  legend,
  legendAs,
  error,
  value = {},
  withoutYear,
  ...rest
}: DateInput) {
  const words = useWords()
  const hint = rest.hint ?? words('date.hint')
  const parts = withoutYear ? (['day', 'month'] as const) : (['day', 'month', 'year'] as const)
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy({ id, hint, error })}>
      <FieldLegend as={legendAs}>{legend}</FieldLegend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="input-row">
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={part === 'day' ? id : `${id}-${part}`}>{words(`date.${part}`)}</label>
            <input
              className={`input input--${part === 'year' ? 'year' : 'day'}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              name={`${name}-${part}`}
              id={part === 'day' ? id : `${id}-${part}`}
              defaultValue={value[part]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
