import type { Child } from '#schemas/child.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { pathways, type Pathway, type ReferralSource } from '#schemas/referral-choices.ts'
import { agreementShape, type Referral } from '#schemas/referral.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { readChildDetails, type ChildDetails } from './new-child.ts'

/** How a request comes that nobody sent in the service. */
export const arrivalKinds = ['paper', 'transfer'] as const

/** Who sends requests on paper, by post or by another system. */
export const paperSources = [
  'school',
  'gp',
  'health_visitor',
  'self',
  'social_care',
  'right_to_choose',
  'other',
] as const satisfies readonly ReferralSource[]

export const agreedAs = agreementShape.shape.capacity.options

/** A request as it came on paper or from another service; all dates are ISO days. */
export type Arrival = {
  readonly kind: (typeof arrivalKinds)[number]
  /** The child as typed; null where the clinic knows the child. */
  readonly details: ChildDetails | null
  readonly pathways: readonly Pathway[]
  readonly source: ReferralSource
  readonly fromName: string
  readonly receivedOn: string
  /** For a transfer: the first day at the service before, and what shows it. */
  readonly original: { readonly on: string; readonly evidence: string } | null
  readonly isEstimated: boolean
  readonly agreedBy: string
  readonly capacity: NonNullable<Referral['agreement']>['capacity']
  readonly reason: string | null
}

type Where = {
  readonly today: string
  readonly taken: readonly Pathway[]
  /** The child the clinic knows already. */
  readonly known: Pick<Child, 'birthDate'> | null
}

type Faults = Readonly<Record<string, string>>

const shortWords = 200

/** A request as it was typed; refused with a fault for each field (`receivedOn: before-birth`). */
export function readArrival(form: URLSearchParams, where: Where): Outcome<Arrival, 'check-details'> {
  const child = childIn(form, where)
  const chosen = chosenIn(form)
  const isTransfer = chosen.kind === 'transfer'
  const days = daysIn(form, { today: where.today, birthDate: child.birthDate, isTransfer })
  const faults: Faults = {
    ...child.faults,
    ...choiceFaults(chosen),
    ...pathwayFault(chosen.pathways, where.taken),
    ...missingIn(form, isTransfer ? ['fromName', 'agreedBy', 'evidence'] : ['fromName', 'agreedBy']),
    ...days.faults,
  }
  const { kind, source, capacity } = chosen
  const { receivedOn, originalOn } = days
  const isWhole = Object.keys(faults).length === 0
  if (!isWhole || !kind || !source || !capacity || receivedOn === null)
    return refused('check-details', faults)
  return done({
    ...{ kind, source, capacity, receivedOn },
    details: child.details,
    pathways: chosen.pathways,
    fromName: wordsIn(form, 'fromName').slice(0, 120),
    original: originalOn === null ? null : { on: originalOn, evidence: wordsIn(form, 'evidence') },
    isEstimated: form.get('estimated') === 'yes',
    agreedBy: wordsIn(form, 'agreedBy').slice(0, 120),
    reason: wordsIn(form, 'reason').slice(0, 80) || null,
  })
}

function childIn(form: URLSearchParams, { known, today }: Where) {
  if (known) return { details: null, birthDate: known.birthDate, faults: {} }
  const read = readChildDetails(typedChildIn(form), { today, isUnderFives: false })
  return read.ok
    ? { details: read.value, birthDate: read.value.birthDate, faults: {} }
    : { details: null, birthDate: null, faults: read.details ?? {} }
}

function chosenIn(form: URLSearchParams) {
  const kind = arrivalKinds.find((each) => each === form.get('kind'))
  const onPaper = paperSources.find((each) => each === form.get('source'))
  return {
    kind,
    source: kind === 'transfer' ? ('transfer' as const) : onPaper,
    capacity: agreedAs.find((each) => each === form.get('capacity')),
    pathways: pathways.filter((pathway) => form.getAll('pathways').includes(pathway)),
  }
}

function choiceFaults({ kind, source, capacity }: ReturnType<typeof chosenIn>): Faults {
  const choices = Object.entries({ kind, source, capacity })
  return Object.fromEntries(
    choices.filter(([, chosen]) => chosen === undefined).map(([field]) => [field, 'choose']),
  )
}

function typedChildIn(form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? ''
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    likesToBeCalled: '',
    birthDate: typedDay(form, 'birthDate'),
    gestationWeeks: '',
    sex: text('sex') || 'not-said',
    yearGroup: '',
    interpreter: '',
    provision: '',
    basis: 'asked-by-family',
  }
}

type Days = {
  readonly today: string
  readonly birthDate: string | null
  readonly isTransfer: boolean
}

function daysIn(form: URLSearchParams, { today, birthDate, isTransfer }: Days) {
  const receivedOn = isoOfTyped(typedDay(form, 'receivedOn'))
  const originalOn = isTransfer ? isoOfTyped(typedDay(form, 'originalOn')) : null
  const faultOf = (day: string | null) => {
    if (day === null) return 'not-a-date'
    if (day > today) return 'in-the-future'
    return birthDate !== null && day < birthDate ? 'before-birth' : null
  }
  const received = faultOf(receivedOn)
  const isAfter = originalOn !== null && receivedOn !== null && originalOn > receivedOn
  const original = isTransfer ? (faultOf(originalOn) ?? (isAfter ? 'after-received' : null)) : null
  const faults: Faults = {
    ...(received && { receivedOn: received }),
    ...(original && { originalOn: original }),
  }
  return { receivedOn, originalOn, faults }
}

function pathwayFault(chosen: readonly Pathway[], taken: readonly Pathway[]): Faults {
  if (chosen.length === 0) return { pathways: 'choose-some' }
  return chosen.every((pathway) => taken.includes(pathway)) ? {} : { pathways: 'not-taken' }
}

function missingIn(form: URLSearchParams, fields: readonly string[]): Faults {
  return Object.fromEntries(
    fields.filter((field) => wordsIn(form, field) === '').map((field) => [field, 'missing']),
  )
}

function wordsIn(form: URLSearchParams, field: string): string {
  return (form.get(field) ?? '').trim().slice(0, shortWords)
}
