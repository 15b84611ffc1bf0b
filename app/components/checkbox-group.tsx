import type { ReactNode } from 'react'
import { Choice, choiceId } from './choice.tsx'
import type { ChoiceOption } from './choice.tsx'
import { FieldLegend } from './field-legend.tsx'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type Checkboxes = {
  readonly name: string
  readonly id?: string
  readonly legend: ReactNode
  readonly legendAs?: 'h1' | 'h2' | 'h3'
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly options: readonly ChoiceOption[]
  readonly values?: readonly string[]
}

/** Any number of several; each ticked one is posted under the same name. */
export function CheckboxGroup({
  name,
  id = name,
  legend,
  legendAs,
  hint,
  error,
  options,
  values = [],
}: Checkboxes) {
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy({ id, hint, error })}>
      <FieldLegend as={legendAs}>{legend}</FieldLegend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          name={name}
          id={choiceId(id, index)}
          option={option}
          chosen={values.includes(option.value)}
        />
      ))}
    </fieldset>
  )
}
