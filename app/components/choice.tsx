import type { ReactNode } from 'react'

export type ChoiceOption = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** "I do not know" and its like: last, after the word "or". */
  readonly special?: boolean
}

type ChoiceControl = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly option: ChoiceOption
  readonly chosen: boolean
}

/** One radio or checkbox with its words; the whole row answers to a tap. */
export function Choice({ type, name, id, option, chosen }: ChoiceControl) {
  const hintId = option.hint ? `${id}-note` : undefined
  return (
    <div className="choice">
      <input
        className="choice__input"
        type={type}
        name={name}
        id={id}
        value={option.value}
        defaultChecked={chosen}
        aria-describedby={hintId}
      />
      <label className="choice__label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <span className="choice__hint" id={hintId}>
          {option.hint}
        </span>
      ) : null}
    </div>
  )
}

/** The id of the nth control of a group; the first has the field's own id, so that an error can lead to it. */
export function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index}`
}
