import type { ReactNode } from 'react'
import { choiceId } from './choice.tsx'
import { FieldLegend } from './field-legend.tsx'
import { FieldNotes, describedBy, fieldClass } from './field-notes.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

type Face = { readonly value: string; readonly label: ReactNode; readonly picture: IconName }

type Faces = {
  readonly name: string
  readonly id?: string
  readonly legend: ReactNode
  readonly legendAs?: 'h1' | 'h2' | 'h3'
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly options: readonly Face[]
  readonly value?: string | undefined
}

/** Big picture answers that are real radios. */
export function FaceRadios({ name, id = name, legend, legendAs, hint, error, options, value }: Faces) {
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy({ id, hint, error })}>
      <FieldLegend as={legendAs}>{legend}</FieldLegend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="faces">
        {options.map((option, index) => (
          <div className="face" key={option.value}>
            <input
              className="face__input"
              type="radio"
              name={name}
              id={choiceId(id, index)}
              value={option.value}
              defaultChecked={option.value === value}
            />
            <label className="face__label" htmlFor={choiceId(id, index)}>
              <Icon name={option.picture} />
              <span>{option.label}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
