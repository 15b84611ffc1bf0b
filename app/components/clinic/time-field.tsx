import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'

type Time = {
  readonly label: string
  readonly value: string | undefined
  readonly error: string | undefined
}

/** When something at a clinic begins: half past nine may be typed as people write it. */
export function TimeField({ label, value, error }: Time) {
  const words = useWords('appointments')
  return (
    <TextField
      name="time"
      label={label}
      hint={words('capacity.timeHint')}
      value={value}
      error={error}
      width="short"
      autoComplete="off"
    />
  )
}
