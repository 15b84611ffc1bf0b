import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { ticked, typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'
import type { SlotEnding } from '#schemas/slot.ts'

type Ending = {
  readonly ending: SlotEnding
  readonly view: {
    readonly once: string
    readonly episodes: readonly { readonly id: string; readonly pathway: string; readonly isIn: boolean }[]
  }
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

type Part = Omit<Ending, 'ending' | 'errors'> & { readonly errorOf: (field: string) => string | undefined }

/** Records how an appointment ended. Each way of ending asks for what has to be said of it. */
export function EndingForm({ ending, view, typed, errors }: Ending) {
  const words = useWords('appointments')
  const { csrf } = usePageRoot()
  const Fields = fieldsOf[ending]
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <div id="form">
      <Card>
        <h3>{words(`ending.${ending}`)}</h3>
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} values={{ once: view.once, ending }} />
          <Fields view={view} typed={typed} errorOf={errorOf} />
          <Button>{words('one.save')}</Button>
        </form>
      </Card>
    </div>
  )
}

const fieldsOf: Readonly<Record<SlotEnding, (part: Part) => React.JSX.Element>> = {
  attended: Attended,
  'was-not-brought': WasNotBrought,
  'did-not-attend': ContactAgain,
  'cancelled-by-family': Reason,
  'cancelled-by-service': CancelledByService,
}

function Attended({ view, typed, errorOf }: Part) {
  const words = useWords('appointments')
  const referral = useWords('referral')
  return (
    <>
      <CheckboxGroup
        name="covers"
        legend={words('one.covers')}
        hint={words('one.coversHint')}
        error={errorOf('covers')}
        values={ticked(
          typed,
          'covers',
          view.episodes.filter(({ isIn }) => isIn).map(({ id }) => id),
        )}
        options={view.episodes.map(({ id, pathway }) => ({
          value: id,
          label: referral(`pathway.${pathway}`),
        }))}
      />
      <Choices
        name="present"
        options={['child_and_parent', 'child', 'parent_only']}
        typed={typed}
        errorOf={errorOf}
      />
      <Choices name="attendance" options={['on_time', 'late_but_seen']} typed={typed} errorOf={errorOf} />
    </>
  )
}

function WasNotBrought(part: Part) {
  const words = useWords('appointments')
  const { typed, errorOf } = part
  return (
    <>
      <p>{words('one.wnbText')}</p>
      {['invitationReceived', 'understood', 'rightLanguage'].map((name) => (
        <Choices key={name} name={name} options={['yes', 'no', 'unknown']} typed={typed} errorOf={errorOf} />
      ))}
      <Choices name="adjustmentsOffered" options={['yes', 'no']} typed={typed} errorOf={errorOf} />
      <TextArea
        name="barriers"
        label={words('one.barriers')}
        hint={words('one.barriersHint')}
        max={4000}
        value={typed['barriers']?.[0]}
        optional
      />
      <CheckboxGroup
        name="safeguarding"
        legend={words('one.safeguarding')}
        error={errorOf('safeguarding')}
        values={typed['safeguarding'] ?? []}
        options={[{ value: 'yes', label: words('one.safeguardingYes') }]}
      />
      <CheckboxGroup
        name="copiedTo"
        legend={words('one.copiedTo')}
        values={ticked(typed, 'copiedTo', ['referrer', 'gp'])}
        options={['referrer', 'gp'].map((value) => ({ value, label: words(`one.choice.copiedTo.${value}`) }))}
      />
      <ContactAgain {...part} />
    </>
  )
}

function ContactAgain({ typed, errorOf }: Part) {
  const words = useWords('appointments')
  return (
    <DateField
      name="contact"
      legend={words('one.contact')}
      hint={words('one.contactHint')}
      error={errorOf('contact')}
      value={typedDate(typed, 'contact')}
    />
  )
}

const reasons = [
  'illness',
  'transport',
  'school-or-work',
  'not-the-right-time',
  'staff-away',
  'no-room',
  'no-interpreter',
  'other',
]

function Reason({ typed, errorOf }: Part) {
  return <Choices name="reason" options={reasons} typed={typed} errorOf={errorOf} />
}

function CancelledByService(part: Part) {
  const words = useWords('appointments')
  return (
    <>
      <Reason {...part} />
      <CheckboxGroup
        name="staysFree"
        legend={words('one.staysFree')}
        values={part.typed['staysFree'] ?? []}
        options={[{ value: 'yes', label: words('one.staysFreeYes') }]}
      />
    </>
  )
}

type Several = Pick<Part, 'typed' | 'errorOf'> & {
  readonly name: string
  readonly options: readonly string[]
}

function Choices({ name, options, typed, errorOf }: Several) {
  const words = useWords('appointments')
  return (
    <RadioGroup
      name={name}
      legend={words(`one.${name}`)}
      error={errorOf(name)}
      value={typed[name]?.[0]}
      options={options.map((value) => ({ value, label: words(`one.choice.${name}.${value}`) }))}
    />
  )
}
