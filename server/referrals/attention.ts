import type { Attention } from '#schemas/clinic-list.ts'
import type { ValidationOutcome, ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { eventsInOrder } from './fold-events.ts'

const clinicRoles: readonly ReferralRole[] = ['administrator', 'triage', 'assessor', 'manager']
const clinicalRoles: readonly ReferralRole[] = ['triage', 'assessor']

/**
 * What of a request still waits for a person to look at it: a worry until a clinician has done something since, and words or a
 * doubt of a family until anybody of the clinic has.
 */
export function attentionOf(events: readonly ReferralEvent[]): readonly Attention[] {
  const ordered = eventsInOrder(events)
  const risk = ordered.findLastIndex(isWorry)
  const reply = ordered.findLastIndex(isReplyToRead)
  const isSeen = (index: number, roles: readonly ReferralRole[]) =>
    ordered.slice(index + 1).some(({ role, type }) => roles.includes(role) && type !== 'risk_changed')
  return [
    ...(risk >= 0 && !isSeen(risk, clinicalRoles) ? (['risk'] as const) : []),
    ...(reply >= 0 && !isSeen(reply, clinicRoles) ? (['reply'] as const) : []),
  ]
}

/** Whether a worry that is to be read the same day was raised about a request. */
export function hasSameDayWorry(events: readonly ReferralEvent[]): boolean {
  return events.some((event) => event.type === 'risk_changed' && event.payload.urgency === 'same_day')
}

/** The ISO day on which the priority of a request is to be looked at again, or null. */
export function priorityReviewOn(events: readonly ReferralEvent[]): string | null {
  const dates = eventsInOrder(events).flatMap((event) => {
    if (event.type === 'accepted') return [event.payload.reviewOn ?? null]
    return event.type === 'priority_changed' ? [event.payload.reviewOn] : []
  })
  return dates.at(-1) ?? null
}

const forClinicians: readonly (ValidationOutcome | undefined)[] = ['clinician-looks', 'safeguarding']

function isWorry(event: ReferralEvent): boolean {
  if (event.type === 'validation_answered') return forClinicians.includes(event.payload.outcome)
  return event.type === 'risk_changed' && event.payload.urgency !== 'routine'
}

function isReplyToRead(event: ReferralEvent): boolean {
  if (event.type !== 'validation_answered' || clinicRoles.includes(event.role)) return false
  return event.payload.stillWanted !== 'yes' || (event.payload.words ?? '').trim() !== ''
}
