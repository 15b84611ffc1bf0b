import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { typedDate, type TypedFields } from '#app/web/typed-fields.ts'
import { useOptionWords } from './option-words.ts'

export type FieldOnPage = {
  readonly name: string
  readonly kind: 'day' | 'line' | 'words' | 'tick' | 'tries' | 'one' | 'many' | 'evidence' | 'grid'
  readonly isOptional: boolean
  readonly options: readonly string[]
  readonly rows: readonly string[]
  /** What most people would enter, to be changed where it is not so. */
  readonly usual: string | null
}

type Input = {
  readonly field: FieldOnPage
  readonly typed: TypedFields
  readonly error: string | undefined
}

/** One thing a form of a move asks, by its kind. */
export function MoveFieldInput(input: Input) {
  const Kind = inputs[input.field.kind]
  return <Kind {...input} />
}

const inputs: Readonly<Record<FieldOnPage['kind'], (input: Input) => React.JSX.Element>> = {
  day: Day,
  line: Line,
  words: Words,
  tick: Tick,
  tries: Tries,
  one: One,
  many: Many,
  evidence: Many,
  grid: Grid,
}

function useLabel({ name, isOptional }: FieldOnPage): string {
  const words = useWords('moves')
  const label = words(`field.${name}`)
  return isOptional ? words('optional', { label }) : label
}

function Day({ field, typed, error }: Input) {
  const { name, usual } = field
  const value = typed[`${name}-day`] ? typedDate(typed, name) : datePartsOf(usual)
  return <DateField name={name} legend={useLabel(field)} error={error} value={value} />
}

function Line({ field, typed, error }: Input) {
  const { name } = field
  return (
    <TextField
      name={name}
      label={useLabel(field)}
      value={typed[name]?.[0]}
      error={error}
      autoComplete="off"
    />
  )
}

function Words({ field, typed, error }: Input) {
  const { name } = field
  return <TextArea name={name} label={useLabel(field)} max={4000} value={typed[name]?.[0]} error={error} />
}

function Tick({ field, typed, error }: Input) {
  const words = useWords('moves')
  const { name } = field
  return (
    <CheckboxGroup
      name={name}
      legend={words(`field.${name}`)}
      error={error}
      values={typed[name] ?? []}
      options={[{ value: 'yes', label: words(`tick.${name}`) }]}
    />
  )
}

function One({ field, typed, error }: Input) {
  const words = useWords('moves')
  const { name, options } = field
  return (
    <RadioGroup
      name={name}
      legend={useLabel(field)}
      error={error}
      value={typed[name]?.[0]}
      options={options.map((value) => ({ value, label: words(`option.${name}.${value}`) }))}
    />
  )
}

function Many({ field, typed, error }: Input) {
  const words = useWords('moves')
  const optionWords = useOptionWords()
  const { name, kind, options } = field
  return (
    <CheckboxGroup
      name={name}
      legend={useLabel(field)}
      {...(kind === 'evidence' && { hint: words(`hint.${name}`) })}
      error={error}
      values={typed[name] ?? []}
      options={options.map((value) => ({ value, label: optionWords(field, value) }))}
    />
  )
}

function Tries({ field, typed, error }: Input) {
  const words = useWords('moves')
  const { name, options } = field
  const none = { value: '', label: words('noTry') }
  return (
    <fieldset className="field">
      <legend className="field__label">{useLabel(field)}</legend>
      {error ? (
        <p className="field__error" id={name}>
          {error}
        </p>
      ) : null}
      {field.rows.map((row) => (
        <div key={row}>
          <DateField
            name={`${name}.${row}`}
            legend={words('try', { number: Number(row) + 1 })}
            value={typedDate(typed, `${name}.${row}`)}
          />
          <SelectField
            name={`${name}.${row}.channel`}
            label={words('tryHow', { number: Number(row) + 1 })}
            value={typed[`${name}.${row}.channel`]?.[0] ?? ''}
            options={[none, ...options.map((value) => ({ value, label: words(`option.channel.${value}`) }))]}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Grid({ field, typed }: Input) {
  const words = useWords('moves')
  const { name, rows, options } = field
  return (
    <fieldset className="field">
      <legend className="field__label">{useLabel(field)}</legend>
      <p className="field__hint">{words('gridHint')}</p>
      {rows.map((row) => (
        <SelectField
          key={row}
          name={`${name}.${row}`}
          label={words(`row.${name}.${row}`)}
          value={typed[`${name}.${row}`]?.[0] ?? ''}
          options={[
            { value: '', label: words('gridNone') },
            ...options.map((value) => ({ value, label: words(`option.${name}.${value}`) })),
          ]}
        />
      ))}
    </fieldset>
  )
}
