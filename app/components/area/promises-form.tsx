import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { FieldError, TypedFields } from '#app/web/typed-fields.ts'
import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { measureSetIds } from '#schemas/measure-set.ts'
import { contactModes, referralSources } from '#schemas/referral-choices.ts'
import { HoldsFrom } from './holds-from.tsx'

type Changing = {
  readonly promises: PathwayPromises
  readonly earliest: string
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

const times = ['openWithinDays', 'decideWithinDays', 'supportWithinDays', 'backdatingDays'] as const
const whileWaiting = ['checkInEveryDays', 'answerWithinDays', 'lookWithinWorkingDays'] as const
const information = ['remind', 'secondChannel', 'decideAnyway'] as const

type Numbered = (typeof times | typeof whileWaiting | typeof information)[number]

/** Everything an area promises on one pathway, and the day from which it does. */
export function PromisesForm(changing: Changing) {
  const words = useWords('pathways')
  const { csrf } = usePageRoot()
  const { promises, earliest, typed, errors } = changing
  const kept: Readonly<Record<Numbered, number>> = { ...promises, ...promises.informationWorkingDays }
  const numbers = (names: readonly Numbered[]) =>
    names.map((name) => (
      <NumberField
        key={name}
        name={name}
        label={words(`change.${name}`)}
        value={typed[name]?.[0] ?? String(kept[name])}
        error={errorOf(errors, name)}
      />
    ))
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} />
      <h2>{words('change.times')}</h2>
      {numbers(times)}
      {numbers(whileWaiting)}
      <Panel {...changing} />
      <h2>{words('change.information')}</h2>
      {numbers(information)}
      <Who {...changing} />
      <Counting {...changing} />
      <HoldsFrom earliest={earliest} typed={typed} error={errorOf(errors, 'from')} />
      <Button>{words('save')}</Button>
    </form>
  )
}

function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.message
}

function Panel({ promises, typed, errors }: Changing) {
  const words = useWords('pathways')
  const { panelDates } = promises
  return (
    <TextArea
      name="panelDates"
      label={words('change.panelDates')}
      hint={words('change.panelHint')}
      value={typed['panelDates']?.[0] ?? panelDates.map(asTyped).join('\n')}
      error={errorOf(errors, 'panelDates')}
      optional
    />
  )
}

// A day as somebody would type it: 27 3 2027.
function asTyped(iso: string): string {
  return iso.split('-').reverse().map(Number).join(' ')
}

function Who({ promises, typed, errors }: Changing) {
  const words = useWords('pathways')
  const isTyped = typed['decideWithinDays'] !== undefined
  return (
    <>
      <CheckboxGroup
        name="permittedReferrers"
        legend={words('change.who')}
        hint={words('change.whoHint')}
        error={errorOf(errors, 'permittedReferrers')}
        values={isTyped ? (typed['permittedReferrers'] ?? []) : promises.permittedReferrers}
        options={referralSources.map((value) => ({ value, label: words(`source.${value}`) }))}
      />
      <NumberField
        name="minimumAgeMonths"
        label={words('change.minimumAgeMonths')}
        hint={words('change.minimumHint')}
        value={typed['minimumAgeMonths']?.[0] ?? promises.minimumAgeMonths?.toString()}
        error={errorOf(errors, 'minimumAgeMonths')}
      />
    </>
  )
}

function Counting({ promises, typed, errors }: Changing) {
  const words = useWords('pathways')
  const isTyped = typed['decideWithinDays'] !== undefined
  const { modes, parentOnlyCounts } = promises.firstContact
  return (
    <>
      <CheckboxGroup
        name="modes"
        legend={words('change.modes')}
        error={errorOf(errors, 'modes')}
        values={isTyped ? (typed['modes'] ?? []) : modes}
        options={contactModes.map((value) => ({ value, label: words(`mode.${value}`) }))}
      />
      <CheckboxGroup
        name="parentOnlyCounts"
        legend={words('change.parentOnlyCounts')}
        values={isTyped ? (typed['parentOnlyCounts'] ?? []) : parentOnlyCounts ? ['yes'] : []}
        options={[{ value: 'yes', label: words('change.parentOnlyYes') }]}
      />
      <RadioGroup
        name="measureSet"
        legend={words('change.measureSet')}
        error={errorOf(errors, 'measureSet')}
        value={typed['measureSet']?.[0] ?? promises.measureSet}
        options={measureSetIds.map((value) => ({ value, label: words(`area:measureSetName.${value}`) }))}
      />
    </>
  )
}
