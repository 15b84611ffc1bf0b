import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { WaitingStep } from '#server/services/record-step.ts'

type Choices = Readonly<Record<'modes' | 'presences' | 'components' | 'outcomes', readonly string[]>>

type Step = {
  readonly step: WaitingStep
  readonly episodeId: string
  readonly once: string
  readonly choices: Choices
  readonly typed: URLSearchParams | null
  readonly error: string | undefined
}

/** The next step of one pathway, to be recorded. */
export function StepForm({ step, episodeId, once, choices, typed, error }: Step) {
  const words = useWords('clinic')
  const { csrf } = usePageRoot()
  const part = (name: string) => typed?.get(`on-${name}`) ?? ''
  const Rest = fieldsOf[step]
  return (
    <Card>
      <h3>{words(`one.step.${step}`)}</h3>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ step, episodeId, once }} />
        <DateField
          name="on"
          id={`on-${episodeId}`}
          legend={words(`one.on.${step}`)}
          error={error}
          value={{ day: part('day'), month: part('month'), year: part('year') }}
        />
        {Rest ? <Rest choices={choices} typed={typed} id={episodeId} /> : null}
        <Button>{words('one.record')}</Button>
      </form>
    </Card>
  )
}

type Rest = { readonly choices: Choices; readonly typed: URLSearchParams | null; readonly id: string }

const fieldsOf: Readonly<Record<WaitingStep, ((rest: Rest) => React.JSX.Element) | null>> = {
  appointment_booked: Mode,
  first_contact_attended: FirstContact,
  assessment_complete: Components,
  outcome_shared: Outcome,
  support_started: NoPlan,
}

function Mode({ choices, typed, id }: Rest) {
  const words = useWords('clinic')
  return (
    <RadioGroup
      name="mode"
      id={`mode-${id}`}
      legend={words('one.mode')}
      value={typed?.get('mode') ?? undefined}
      options={choices.modes.map((value) => ({ value, label: words(`one.modes.${value}`) }))}
    />
  )
}

function FirstContact({ choices, typed, id }: Rest) {
  const words = useWords('clinic')
  return (
    <>
      <Mode choices={choices} typed={typed} id={id} />
      <RadioGroup
        name="present"
        id={`present-${id}`}
        legend={words('one.present')}
        value={typed?.get('present') ?? undefined}
        options={choices.presences.map((value) => ({ value, label: words(`one.presents.${value}`) }))}
      />
    </>
  )
}

function Components({ choices, typed, id }: Rest) {
  const words = useWords('clinic')
  return (
    <CheckboxGroup
      name="components"
      id={`components-${id}`}
      legend={words('one.components')}
      values={typed?.getAll('components') ?? []}
      options={choices.components.map((value) => ({ value, label: words(`one.component.${value}`) }))}
    />
  )
}

function NoPlan({ typed, id }: Rest) {
  const words = useWords('clinic')
  return (
    <TextField
      name="noPlanBecause"
      id={`no-plan-${id}`}
      label={words('one.noPlan')}
      value={typed?.get('noPlanBecause') ?? undefined}
    />
  )
}

function Outcome({ choices, typed, id }: Rest) {
  const words = useWords('clinic')
  const review = (name: string) => typed?.get(`review-${name}`) ?? ''
  return (
    <>
      <RadioGroup
        name="outcome"
        id={`outcome-${id}`}
        legend={words('one.outcome')}
        value={typed?.get('outcome') ?? undefined}
        options={choices.outcomes.map((value) => ({ value, label: words(`one.outcomes.${value}`) }))}
      />
      <TextArea
        name="formulation"
        id={`formulation-${id}`}
        label={words('one.formulation')}
        max={4000}
        value={typed?.get('formulation') ?? undefined}
      />
      <TextField
        name="sharedWith"
        id={`shared-${id}`}
        label={words('one.sharedWith')}
        value={typed?.get('sharedWith') ?? undefined}
      />
      <DateField
        name="review"
        id={`review-${id}`}
        legend={words('one.review')}
        hint={words('one.reviewHint')}
        value={{ day: review('day'), month: review('month'), year: review('year') }}
      />
    </>
  )
}
