import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { FieldError, TypedFields } from '#app/web/typed-fields.ts'
import { evidenceOwners, settings, type EvidenceItem } from '#schemas/evidence-item.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { HoldsFrom } from './holds-from.tsx'

type Changing = {
  readonly item: EvidenceItem
  /** Everything any line of the list names as doing instead. */
  readonly ways: readonly string[]
  readonly earliest: string
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

/** One line of the evidence list: on which pathways, at what ages, of whom, and what would do instead. */
export function EvidenceItemForm(changing: Changing) {
  const words = useWords('pathways')
  const { csrf } = usePageRoot()
  const { earliest, typed, errors } = changing
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} />
      <ForWhom {...changing} />
      <FromWhom {...changing} />
      <HoldsFrom earliest={earliest} typed={typed} error={errorOf(errors, 'from')} />
      <Button>{words('save')}</Button>
    </form>
  )
}

function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.message
}

function typedOr(typed: TypedFields, name: string, kept: string): string {
  return typed[name]?.[0] ?? kept
}

// A box that was unticked is not posted at all, so another field says whether anything was.
function tickedOr(typed: TypedFields, name: string, kept: readonly string[]): readonly string[] {
  return typed['neededTo'] ? (typed[name] ?? []) : kept
}

function ForWhom({ item, typed, errors }: Changing) {
  const words = useWords('pathways')
  const referral = useWords('referral')
  const year = (months: number) => String(Math.floor(months / 12))
  return (
    <>
      <CheckboxGroup
        name="pathways"
        legend={words('item.pathways')}
        hint={words('item.pathwaysHint')}
        values={tickedOr(typed, 'pathways', item.pathways)}
        options={pathways.map((value) => ({ value, label: referral(`pathway.${value}`) }))}
      />
      <RadioGroup
        name="neededTo"
        legend={words('item.neededTo')}
        error={errorOf(errors, 'neededTo')}
        value={typedOr(typed, 'neededTo', item.neededTo)}
        options={['triage', 'assess'].map((value) => ({ value, label: referral(`neededTo.${value}`) }))}
      />
      <NumberField
        name="fromYears"
        label={words('item.fromYears')}
        error={errorOf(errors, 'fromYears')}
        value={typedOr(typed, 'fromYears', year(item.months.from))}
      />
      <NumberField
        name="toYears"
        label={words('item.toYears')}
        value={typedOr(typed, 'toYears', year(item.months.to))}
      />
    </>
  )
}

function FromWhom({ item, ways, typed, errors }: Changing) {
  const words = useWords('pathways')
  const referral = useWords('referral')
  const who = evidenceOwners.map((value) => ({ value, label: referral(`who.${value}`) }))
  const kept = (setting: (typeof settings)[number]) =>
    item.ownerIn[setting] === null ? 'nobody' : (item.ownerIn[setting] ?? 'usual')
  const usually = ['usual', 'nobody'].map((value) => ({ value, label: words(`item.choice.${value}`) }))
  return (
    <>
      <RadioGroup
        name="owner"
        legend={words('item.owner')}
        error={errorOf(errors, 'owner')}
        value={typedOr(typed, 'owner', item.owner)}
        options={who}
      />
      <h2>{words('item.settings')}</h2>
      {settings.map((setting) => (
        <SelectField
          key={setting}
          name={`in.${setting}`}
          label={words(`item.setting.${setting}`)}
          value={typedOr(typed, `in.${setting}`, kept(setting))}
          options={[...usually, ...who]}
        />
      ))}
      <CheckboxGroup
        name="alternatives"
        legend={words('item.alternatives')}
        error={errorOf(errors, 'alternatives')}
        values={tickedOr(typed, 'alternatives', item.alternatives)}
        options={ways.map((value) => ({ value, label: referral(`alternative.${value}`) }))}
      />
    </>
  )
}
