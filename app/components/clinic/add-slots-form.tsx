import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'
import { TimeField } from './time-field.tsx'

type Adding = {
  readonly once: string
  readonly week: string
  readonly choices: {
    readonly clinicians: readonly { readonly id: string; readonly name: string }[]
    readonly modes: readonly string[]
  }
  readonly typed: TypedFields
  readonly error: FieldError | undefined
}

const weekdays = ['0', '1', '2', '3', '4', '5', '6']

/** Adds the times of one week. */
export function AddSlotsForm({ once, week, choices, typed, error }: Adding) {
  const words = useWords('appointments')
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  const one = (field: string, usual = '') => typed[field]?.[0] ?? usual
  return (
    <Card>
      <h2>{words('capacity.add')}</h2>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ intent: 'add', once }} />
        <DateField
          name="week"
          legend={words('capacity.addWeek')}
          error={errorOf('week')}
          value={typed['week-day'] ? typedDate(typed, 'week') : datePartsOf(week)}
        />
        <CheckboxGroup
          name="days"
          legend={words('capacity.days')}
          error={errorOf('days')}
          values={typed['days'] ?? []}
          options={weekdays.map((value) => ({ value, label: words(`weekday.${value}`) }))}
        />
        <TimeField label={words('capacity.firstTime')} value={one('time')} error={errorOf('time')} />
        <NumberField
          name="count"
          label={words('capacity.count')}
          value={one('count')}
          error={errorOf('count')}
        />
        <NumberField
          name="minutes"
          label={words('capacity.minutes')}
          value={one('minutes', '60')}
          error={errorOf('minutes')}
        />
        <SelectField
          name="clinician"
          label={words('capacity.clinician')}
          value={one('clinician')}
          error={errorOf('clinician')}
          options={[
            { value: '', label: words('capacity.anyone') },
            ...choices.clinicians.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <RadioGroup
          name="mode"
          legend={words('capacity.mode')}
          error={errorOf('mode')}
          value={one('mode', 'face_to_face')}
          options={choices.modes.map((value) => ({ value, label: words(`mode.${value}`) }))}
        />
        <TextField
          name="place"
          label={words('capacity.place')}
          value={one('place')}
          optional
          autoComplete="off"
        />
        <Button>{words('capacity.addThem')}</Button>
      </form>
    </Card>
  )
}
