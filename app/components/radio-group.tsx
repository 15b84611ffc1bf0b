import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { Choice, choiceId } from './choice.tsx'
import type { ChoiceOption } from './choice.tsx'
import { FieldLegend } from './field-legend.tsx'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'

type Radios = {
  readonly name: string
  readonly id?: string
  readonly legend: ReactNode
  readonly legendAs?: 'h1' | 'h2' | 'h3'
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly options: readonly ChoiceOption[]
  readonly value?: string | undefined
}

/** One answer of several, stacked; special options come last, after the word "or". */
export function RadioGroup({ name, id = name, legend, legendAs, hint, error, options, value }: Radios) {
  const words = useWords()
  const firstSpecial = options.findIndex((option) => option.special)
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy({ id, hint, error })}>
      <FieldLegend as={legendAs}>{legend}</FieldLegend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option, index) => (
        <Fragment key={option.value}>
          {index > 0 && index === firstSpecial ? <p className="choice__or">{words('or')}</p> : null}
          <Choice
            type="radio"
            name={name}
            id={choiceId(id, index)}
            option={option}
            chosen={option.value === value}
          />
        </Fragment>
      ))}
    </fieldset>
  )
}
