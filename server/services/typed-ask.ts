import { formsOf, viewpoints, type Form, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { contactFaults } from './new-tie.ts'
import { channels, type Channel } from './way-in.ts'

/** The languages people can be asked in. */
export const askLocales = ['en-GB', 'en-GB-x-easy'] as const

/** What the lead typed about asking somebody; every field as text. */
export type TypedAsk = {
  /** `me`, `child`, `other`, or a person around the child. */
  readonly who: string
  readonly viewpoint: string
  readonly label: string
  readonly form: string
  readonly channel: string
  readonly email: string
  readonly phone: string
  readonly locale: string
  /** The young person of 16 or over agrees that this parent is asked. */
  readonly isAgreed: boolean
  /** A health professional trained to look for features of alcohol before birth. */
  readonly isTrained: boolean
}

/** Somebody the child's record knows already: the fields the lead need not type. */
export type Candidate = {
  readonly who: string
  readonly viewpoint: Viewpoint | null
  readonly label: string
  readonly authorId: string | null
  readonly email: string | null
  readonly phone: string | null
  /** From 16 a parent is asked only if the young person agrees. */
  readonly needsAgreement: boolean
  /** No message may leave for this family. */
  readonly isProtected: boolean
}

export type ReadAsk = {
  readonly viewpoint: Viewpoint
  readonly form: Form
  readonly label: string
  readonly channel: Channel
  readonly locale: (typeof askLocales)[number]
  readonly email: string | null
  readonly phone: string | null
  readonly isHealthTrained: boolean
}

/** What the lead typed, completed by what is known of the person; refused with a fault for each field. */
export function readAsk(typed: TypedAsk, candidate: Candidate): Outcome<ReadAsk, 'check-details'> {
  const chosen = choicesIn(typed, candidate)
  const label = candidate.label || typed.label.trim()
  const email = typed.email.trim().toLowerCase() || candidate.email
  const phone = typed.phone.trim() || candidate.phone
  const faults = {
    ...choiceFaults(chosen),
    ...labelFault(label),
    ...contactFaults({ email, phone }),
    ...channelFault({ channel: chosen.channel, email, phone }),
    ...agreementFaults(typed, candidate, chosen.channel),
  }
  if (!isComplete(chosen) || Object.keys(faults).length > 0) return refused('check-details', faults)
  const isHealthTrained = chosen.viewpoint === 'health' && typed.isTrained
  return done({ ...chosen, label, email, phone, isHealthTrained })
}

type Choices = Pick<ReadAsk, 'viewpoint' | 'form' | 'channel' | 'locale'>
type MaybeChoices = { readonly [Choice in keyof Choices]: Choices[Choice] | undefined }

function choicesIn(typed: TypedAsk, candidate: Candidate): MaybeChoices {
  const viewpoint = candidate.viewpoint ?? viewpoints.find((known) => known === typed.viewpoint)
  return {
    viewpoint,
    form: viewpoint && formsOf[viewpoint].find((known) => known === typed.form),
    channel: channels.find((known) => known === typed.channel),
    locale: askLocales.find((known) => known === typed.locale),
  }
}

function isComplete(choices: MaybeChoices): choices is Choices {
  return Object.values(choices).every((chosen) => chosen !== undefined)
}

type Faults = Readonly<Record<string, string>>

function choiceFaults(choices: MaybeChoices): Faults {
  const missing = Object.entries(choices).filter(([, chosen]) => chosen === undefined)
  return Object.fromEntries(missing.map(([field]) => [field, 'choose']))
}

function labelFault(label: string): Faults {
  if (label === '') return { label: 'missing' }
  return label.length > 60 ? { label: 'too-long' } : {}
}

function channelFault({
  channel,
  email,
  phone,
}: Pick<ReadAsk, 'email' | 'phone'> & { channel: Channel | undefined }): Faults {
  if (channel === 'email' && email === null) return { email: 'missing-email' }
  return channel === 'sms' && phone === null ? { phone: 'missing-phone' } : {}
}

function agreementFaults(
  typed: TypedAsk,
  { needsAgreement, isProtected }: Candidate,
  channel: Channel | undefined,
): Faults {
  return {
    ...(needsAgreement && !typed.isAgreed ? { agreed: 'young-person-agrees' } : {}),
    ...(isProtected && (channel === 'email' || channel === 'sms') ? { channel: 'protected' } : {}),
  }
}
