import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { ticked, typedDate, type TypedFields } from '#app/web/typed-fields.ts'
import { priorityGrounds, priorities } from '#schemas/referral-choices.ts'

const decisions = ['accept', 'ask', 'redirect', 'decline'] as const
const declineReasons = [
  'needs-met-by-support',
  'another-explanation-first',
  'already-assessed',
  'outside-age',
] as const
const longWords = 4000

type Missing = { readonly id: string; readonly alternatives: readonly string[] }

type Fields = {
  readonly typed: TypedFields
  readonly pathways: readonly string[]
  readonly missing: readonly Missing[]
  /** Whom somebody may ask; a school is not among them for a child who learns elsewhere. */
  readonly askable: readonly string[]
  readonly error: { readonly field: string; readonly message: string } | undefined
}

/** Everything a decision may need; only what belongs to the chosen one is read. */
export function DecisionFields({ typed, pathways, missing, askable, error }: Fields) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  const one = (field: string) => typed[field]?.[0]
  return (
    <>
      <CheckboxGroup
        name="pathways"
        legend={words('decide.pathways')}
        error={errorOf('pathways')}
        values={ticked(typed, 'pathways', pathways)}
        options={pathways.map((value) => ({ value, label: referral(`pathway.${value}`) }))}
      />
      <RadioGroup
        name="decision"
        legend={words('decide.what')}
        error={errorOf('decision')}
        value={one('decision')}
        options={decisions.map((value) => ({
          value,
          label: words(`decide.${value}`),
          hint: words(`decide.${value}Hint`),
        }))}
      />
      <h2>{words('decide.ifAccept')}</h2>
      <RadioGroup
        name="priority"
        legend={words('decide.priority')}
        error={errorOf('priority')}
        value={one('priority')}
        options={priorities.map((value) => ({ value, label: words(`decide.priorities.${value}`) }))}
      />
      <p className="soft">{words('decide.urgentNote')}</p>
      <Words name="rationale" typed={typed} error={errorOf('rationale')} />
      <Sooner typed={typed} errorOf={errorOf} />
      <h2>{words('decide.ifAsk')}</h2>
      <AskFields typed={typed} missing={missing} askable={askable} errorOf={errorOf} />
      <h2>{words('decide.ifRedirect')}</h2>
      {['destination', 'acceptedBy'].map((name) => (
        <TextField
          key={name}
          name={name}
          label={words(`decide.${name}`)}
          value={one(name)}
          error={errorOf(name)}
        />
      ))}
      <h2>{words('decide.ifDecline')}</h2>
      <RadioGroup
        name="reason"
        legend={words('decide.reason')}
        error={errorOf('reason')}
        value={one('reason')}
        options={declineReasons.map((value) => ({ value, label: words(`decide.reasons.${value}`) }))}
      />
      {['needsFound', 'advice', 'routeBack'].map((name) => (
        <Words key={name} name={name} typed={typed} error={errorOf(name)} />
      ))}
    </>
  )
}

type Part = { readonly typed: TypedFields; readonly errorOf: (field: string) => string | undefined }

function Sooner({ typed, errorOf }: Part) {
  const words = useWords('clinic')
  const moves = useWords('moves')
  return (
    <>
      <CheckboxGroup
        name="grounds"
        legend={words('decide.grounds')}
        hint={words('decide.groundsHint')}
        error={errorOf('grounds')}
        values={typed['grounds'] ?? []}
        options={priorityGrounds.map((value) => ({ value, label: moves(`option.grounds.${value}`) }))}
      />
      <DateField
        name="review"
        id="reviewOn"
        legend={words('decide.reviewOn')}
        hint={words('decide.reviewHint')}
        error={errorOf('reviewOn')}
        value={typedDate(typed, 'review')}
      />
    </>
  )
}

type OneField = { readonly name: string; readonly typed: TypedFields; readonly error: string | undefined }

function Words({ name, typed, error }: OneField) {
  const words = useWords('clinic')
  return (
    <TextArea
      name={name}
      label={words(`decide.${name}`)}
      max={longWords}
      value={typed[name]?.[0]}
      error={error}
    />
  )
}

type Ask = Part & Pick<Fields, 'missing' | 'askable'>

function AskFields({ typed, missing, askable, errorOf }: Ask) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const instead = useInstead(askable)
  return (
    <>
      {askable.includes('school') ? null : <p>{words('decide.noSchool')}</p>}
      <RadioGroup
        name="askedOf"
        legend={words('decide.askedOf')}
        error={errorOf('askedOf')}
        value={typed['askedOf']?.[0]}
        options={askable.map((value) => ({ value, label: referral(`who.${value}`) }))}
      />
      {missing.length === 0 ? (
        <p>{words('decide.nothingMissing')}</p>
      ) : (
        <CheckboxGroup
          name="evidence"
          legend={words('decide.evidence')}
          error={errorOf('evidence')}
          values={typed['evidence'] ?? []}
          options={missing.map(({ id, alternatives }) => ({
            value: id,
            label: referral(`evidence.${id}`),
            ...instead(alternatives),
          }))}
        />
      )}
      <DateField
        name="due"
        legend={words('decide.due')}
        hint={words('decide.dueHint')}
        error={errorOf('due')}
        value={typedDate(typed, 'due')}
      />
    </>
  )
}

// Where there is no school, what would tell as much stands beside each line.
function useInstead(askable: readonly string[]) {
  const referral = useWords('referral')
  const { locale } = useLocale()
  return (alternatives: readonly string[]) => {
    if (askable.includes('school') || alternatives.length === 0) return {}
    const ways = alternatives.map((way) => referral(`alternative.${way}`))
    return { hint: referral('evidencePage.instead', { ways: formatList(locale, ways) }) }
  }
}
