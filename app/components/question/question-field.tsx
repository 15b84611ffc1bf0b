import { useWords } from '#app/i18n/use-words.ts'
import { CheckboxGroup } from '../checkbox-group.tsx'
import { Choice } from '../choice.tsx'
import { DateField } from '../date-field.tsx'
import { FaceRadios } from '../face-radios.tsx'
import { NumberField } from '../number-field.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import type { ChoiceOfField, Field, WrittenField } from './field.ts'

type Drawn = {
  readonly field: Field
  readonly error?: string | undefined
  /** The only question of the page: it is the heading. */
  readonly isAlone: boolean
  /** Its place among the questions of the page. */
  readonly number: number
}

/** One question with its control. */
export function QuestionField({ field, error, isAlone, number }: Drawn) {
  const words = useWords('contribute')
  if (field.kind === 'info') return <p className="hint">{field.text}</p>
  const numbered = isAlone ? field.text : words('part.numbered', { number, text: field.text })
  const text = field.isIfSo ? words('part.ifSo', { text: field.text }) : numbered
  if ('options' in field) return <ChosenAnswer field={field} text={text} error={error} isAlone={isAlone} />
  const label = isAlone ? words('part.yourAnswer') : text
  return (
    <>
      {isAlone ? <h1>{field.text}</h1> : null}
      <WrittenAnswer field={field} label={label} error={error} />
    </>
  )
}

type Choosing = {
  readonly field: ChoiceOfField
  readonly text: string
  readonly error: string | undefined
  readonly isAlone: boolean
}

function ChosenAnswer({ field, text, error, isAlone }: Choosing) {
  const { id, hint, options, values } = field
  const group = { name: id, legend: text, hint, error, ...(isAlone && { legendAs: 'h1' as const }) }
  if (field.kind === 'ticks') return <CheckboxGroup {...group} options={options} values={values} />
  if (field.kind === 'radios') return <RadioGroup {...group} options={options} value={values[0]} />
  const pictured = options.map(({ value, label, picture = 'question' as const }) => ({
    value,
    label,
    picture,
  }))
  return <FaceRadios {...group} options={pictured} value={values[0]} />
}

type Writing = {
  readonly field: WrittenField
  readonly label: string
  readonly error: string | undefined
}

function WrittenAnswer({ field, label, error }: Writing) {
  const { id, hint } = field
  const [value] = field.values
  if (field.kind === 'number')
    return <NumberField name={id} label={label} hint={hint} error={error} value={value} />
  if (field.kind === 'date') return <DateQuestion field={field} label={label} error={error} />
  if (!field.isLong)
    return <TextField name={id} label={label} hint={hint} error={error} value={value} autoComplete="off" />
  return <TextArea name={id} label={label} hint={hint} error={error} value={value} max={field.length} />
}

type Dating = Writing & { readonly field: Extract<WrittenField, { kind: 'date' }> }

function DateQuestion({ field, label, error }: Dating) {
  const words = useWords('contribute')
  const { id, mayBeUnknown } = field
  const [typed = ''] = field.values
  const isUnknown = typed === 'unknown'
  const [year = '', month = '', day = ''] = isUnknown ? [] : typed.split('-')
  return (
    <>
      <DateField
        name={id}
        legend={label}
        hint={words('part.monthWillDo')}
        error={error}
        value={{ day, month, year }}
      />
      {mayBeUnknown ? (
        <Choice
          type="checkbox"
          name={`${id}-unknown`}
          id={`${id}-unknown`}
          option={{ value: 'yes', label: words('part.dateUnknown') }}
          chosen={isUnknown}
        />
      ) : null}
    </>
  )
}
