import { CheckboxGroup } from './checkbox-group.tsx'
import { Notice } from './notice.tsx'
import { RadioGroup } from './radio-group.tsx'
import { TextField } from './text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { TypedAsk } from '#server/services/typed-ask.ts'

/** Somebody a lead can ask, as the page knows them: contact details are masked. */
export type AskCandidate = {
  readonly who: string
  readonly viewpoint: string | null
  readonly label: string
  readonly usualForm: string
  readonly hasAccount: boolean
  readonly email: string | null
  readonly phone: string | null
  readonly needsAgreement: boolean
  readonly isProtected: boolean
}

/** What can be chosen: the forms of each viewpoint, the ways to ask and the languages. */
export type AskOffer = {
  readonly name: string
  readonly viewpoints: readonly string[]
  readonly formsOf: Readonly<Record<string, readonly string[]>>
  readonly channels: readonly string[]
  readonly locales: readonly string[]
}

type Fields = {
  readonly candidate: AskCandidate
  readonly offer: AskOffer
  readonly typed: Omit<TypedAsk, 'who'> | undefined
  readonly errorOf: (field: string) => string | undefined
}

/** Everything that is asked about asking somebody. */
export function AskFields(fields: Fields) {
  const { candidate } = fields
  return (
    <>
      {candidate.who === 'other' ? <Somebody {...fields} /> : null}
      <FormChoice {...fields} />
      {candidate.who === 'other' || candidate.viewpoint === 'health' ? <Training {...fields} /> : null}
      {candidate.who === 'me' ? <OwnPart /> : <Way {...fields} />}
      {candidate.needsAgreement ? <Agreement {...fields} /> : null}
    </>
  )
}

function Somebody({ offer, typed, errorOf }: Fields) {
  const words = useWords('school')
  const { viewpoints } = offer
  return (
    <>
      <RadioGroup
        name="viewpoint"
        legend={words('invite.viewpoint')}
        value={typed?.viewpoint}
        error={errorOf('viewpoint')}
        options={viewpoints.map((value) => ({
          value,
          label: words(`viewpoint.${value}`),
          hint: words(`invite.viewpointHint.${value}`),
        }))}
      />
      <TextField
        name="label"
        label={words('people.labelLabel')}
        hint={words('invite.labelHint')}
        value={typed?.label}
        error={errorOf('label')}
        autoComplete="off"
        width="medium"
      />
    </>
  )
}

function FormChoice({ candidate, offer, typed, errorOf }: Fields) {
  const words = useWords('school')
  const { formsOf } = offer
  const forms = formsOf[candidate.viewpoint ?? 'health'] ?? []
  return (
    <RadioGroup
      name="form"
      legend={words('invite.form')}
      value={typed?.form ?? candidate.usualForm}
      error={errorOf('form')}
      options={forms.map((value) => ({
        value,
        label: words(`form.${value}`),
        hint: words(`formHint.${value}`),
      }))}
    />
  )
}

function Training({ offer, typed }: Fields) {
  const words = useWords('school')
  return (
    <CheckboxGroup
      name="trained"
      legend={words('invite.training')}
      hint={words('invite.trainingHint')}
      values={typed?.isTrained ? ['yes'] : []}
      options={[{ value: 'yes', label: words('invite.trained', { name: offer.name }) }]}
    />
  )
}

function OwnPart() {
  const words = useWords('school')
  return (
    <>
      <input type="hidden" name="channel" value="beside" />
      <input type="hidden" name="locale" value="en-GB" />
      <p>{words('invite.own')}</p>
    </>
  )
}

// The way this person can be reached, before the lead says otherwise.
function usualWay({ who, email, phone }: AskCandidate): string {
  if (email) return 'email'
  if (phone) return 'sms'
  return who === 'child' ? 'beside' : 'letter'
}

function Way({ candidate, offer, typed, errorOf }: Fields) {
  const words = useWords('school')
  const { channels, locales } = offer
  const isOffered = (channel: string) => channel !== 'beside' || candidate.who === 'child'
  return (
    <>
      {candidate.isProtected ? <Notice kind="important">{words('invite.protected')}</Notice> : null}
      {candidate.hasAccount ? <p>{words('invite.hasAccount')}</p> : null}
      <RadioGroup
        name="channel"
        legend={words('invite.channel')}
        value={typed?.channel ?? usualWay(candidate)}
        error={errorOf('channel')}
        options={channels.filter(isOffered).map((value) => ({
          value,
          label: words(`channel.${value}`),
          hint: words(`channelHint.${value}`),
        }))}
      />
      {(['email', 'phone'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type={name === 'email' ? 'email' : 'tel'}
          label={words(`people.${name}Label`)}
          hint={candidate[name] ? words('invite.known', { contact: candidate[name] }) : undefined}
          value={typed?.[name]}
          error={errorOf(name)}
          autoComplete="off"
          optional
        />
      ))}
      <RadioGroup
        name="locale"
        legend={words('invite.locale')}
        value={typed?.locale ?? locales[0]}
        error={errorOf('locale')}
        options={locales.map((value) => ({ value, label: words(`locale.${value}`) }))}
      />
    </>
  )
}

function Agreement({ offer, typed, errorOf }: Fields) {
  const words = useWords('school')
  const { name } = offer
  return (
    <CheckboxGroup
      name="agreed"
      legend={words('invite.agreement', { name })}
      hint={words('invite.agreementHint', { name })}
      error={errorOf('agreed')}
      values={typed?.isAgreed ? ['yes'] : []}
      options={[{ value: 'yes', label: words('invite.agreed', { name }) }]}
    />
  )
}
