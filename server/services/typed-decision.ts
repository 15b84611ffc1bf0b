import { addDays } from '#schemas/calendar.ts'
import { evidenceOwners } from '#schemas/evidence-item.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import {
  pathways,
  priorities,
  priorityGrounds,
  type Pathway,
  type Priority,
  type PriorityGround,
} from '#schemas/referral-choices.ts'
import { isBlankDay, isoOfTyped, typedDay } from '#schemas/typed-day.ts'

/** What a clinician may decide of a request. */
export const decisionKinds = ['accept', 'ask', 'redirect', 'decline'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Why a request may be declined. There is none for missing papers: those are asked for. */
export const declineReasons = [
  'needs-met-by-support',
  'another-explanation-first',
  'already-assessed',
  'outside-age',
] as const

type Said = { readonly pathways: readonly Pathway[] }

/** A decision that says all it has to. */
export type TypedDecision = Said &
  (
    | {
        readonly kind: 'accept'
        readonly priority: Priority
        readonly rationale: string
        readonly grounds: readonly PriorityGround[]
        readonly reviewOn: string
      }
    | {
        readonly kind: 'ask'
        readonly of: string
        readonly evidenceIds: readonly string[]
        readonly due: string
      }
    | { readonly kind: 'redirect'; readonly destination: string; readonly acceptedBy: string }
    | {
        readonly kind: 'decline'
        readonly reason: string
        readonly needsFound: string
        readonly advice: string
        readonly routeBack: string
      }
  )

const mostWords = 4000
const shortWords = 300
const usualDays = 28
const usualReviewDays = 84

/** A decision as it was posted; refused, naming the field, when something that has to be said is missing. */
export function readDecision(
  form: URLSearchParams,
  today: string,
): Outcome<TypedDecision, 'decision-incomplete'> {
  const kind = decisionKinds.find((each) => each === form.get('decision'))
  if (!kind) return refused('decision-incomplete', { field: 'decision' })
  const chosen = pathways.filter((pathway) => form.getAll('pathways').includes(pathway))
  if (chosen.length === 0) return refused('decision-incomplete', { field: 'pathways' })
  const decision = readers[kind](form, { pathways: chosen }, today)
  return typeof decision === 'string' ? refused('decision-incomplete', { field: decision }) : done(decision)
}

type Reader = (form: URLSearchParams, said: Said, today: string) => TypedDecision | string

// Each gives the decision, or the name of the first field that is missing.
const readers: Readonly<Record<DecisionKind, Reader>> = {
  accept: (form, said, today) => {
    const priority = priorities.find((each) => each === form.get('priority'))
    const rationale = wordsIn(form, 'rationale', mostWords)
    const grounds = priorityGrounds.filter((ground) => form.getAll('grounds').includes(ground))
    const reviewOn = dayIn(form, 'review', addDays(today, usualReviewDays))
    if (!priority) return 'priority'
    if (rationale === '') return 'rationale'
    // Whoever goes before others does so on grounds that can be compared.
    if (priority !== 'routine' && grounds.length === 0) return 'grounds'
    if (reviewOn === null || reviewOn <= today) return 'reviewOn'
    return { kind: 'accept', ...said, priority, rationale, grounds, reviewOn }
  },
  ask: (form, said, today) => {
    const of = evidenceOwners.find((each) => each === form.get('askedOf'))
    const evidenceIds = form.getAll('evidence')
    const due = dayIn(form, 'due', addDays(today, usualDays))
    if (!of) return 'askedOf'
    if (evidenceIds.length === 0) return 'evidence'
    return due === null ? 'due' : { kind: 'ask', ...said, of, evidenceIds, due }
  },
  redirect: (form, said) => {
    const destination = wordsIn(form, 'destination', shortWords)
    const acceptedBy = wordsIn(form, 'acceptedBy', shortWords)
    if (destination === '') return 'destination'
    return acceptedBy === '' ? 'acceptedBy' : { kind: 'redirect', ...said, destination, acceptedBy }
  },
  decline: (form, said) => {
    const reason = declineReasons.find((each) => each === form.get('reason'))
    const needsFound = wordsIn(form, 'needsFound', mostWords)
    const advice = wordsIn(form, 'advice', mostWords)
    const routeBack = wordsIn(form, 'routeBack', mostWords)
    if (!reason) return 'reason'
    const missing = Object.entries({ needsFound, advice, routeBack }).find(([, words]) => words === '')
    return missing ? missing[0] : { kind: 'decline', ...said, reason, needsFound, advice, routeBack }
  },
}

function wordsIn(form: URLSearchParams, field: string, most: number): string {
  return (form.get(field) ?? '').trim().slice(0, most)
}

// Left empty, the usual day.
function dayIn(form: URLSearchParams, field: string, usual: string): string | null {
  const typed = typedDay(form, field)
  return isBlankDay(typed) ? usual : isoOfTyped(typed)
}
