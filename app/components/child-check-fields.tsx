import { DateField } from './date-field.tsx'
import { TextField } from './text-field.tsx'

type Props = {
  readonly legend: string
  readonly hint: string
  readonly letter: string
  readonly error: string | undefined
  /** What was typed before, where it has to be typed again. */
  readonly typed: { readonly day: string; readonly month: string; readonly letter: string } | undefined
}

/** The two questions that show that somebody with a link knows the child: the birthday without its year, and a first letter. */
export function ChildCheckFields({ legend, hint, letter, error, typed }: Props) {
  return (
    <>
      <DateField
        name="birthday"
        legend={legend}
        hint={hint}
        withoutYear
        error={error}
        {...(typed && { value: { day: typed.day, month: typed.month } })}
      />
      <TextField name="letter" label={letter} value={typed?.letter} width="short" autoComplete="off" />
    </>
  )
}
