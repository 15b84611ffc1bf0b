import type { Attention } from '#schemas/clinic-list.ts'
import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Episode } from './episode.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'
import { isOpen } from './states.ts'

const clinicRoles: readonly ReferralRole[] = ['administrator', 'triage', 'assessor', 'manager']

/**
 * What of a request still waits for a person to look at it: a worry until a clinician has answered it, and words or a doubt of a
 * family until anybody of the clinic has done something since.
 */
export function attentionOf(events: readonly ReferralEvent[]): readonly Attention[] {
  const ordered = eventsInOrder(events)
  const reply = ordered.findLastIndex(isReplyToRead)
  const isSeen = ordered
    .slice(reply + 1)
    .some(({ role, type }) => clinicRoles.includes(role) && type !== 'risk_changed')
  return [
    ...(foldEvents(events).some(isWorrying) ? (['risk'] as const) : []),
    ...(reply >= 0 && !isSeen ? (['reply'] as const) : []),
  ]
}

function isWorrying({ state, risk }: Episode): boolean {
  return isOpen(state) && risk !== null && risk.urgency !== 'routine'
}

/** Whether a worry that is to be read the same day was raised about a request. */
export function hasSameDayWorry(events: readonly ReferralEvent[]): boolean {
  return eventsInOrder(events).some(
    (event) => event.type === 'risk_changed' && event.payload.urgency === 'same_day',
  )
}

/** The ISO day on which the priority of a request is to be looked at again, or null. */
export function priorityReviewOn(events: readonly ReferralEvent[]): string | null {
  const dates = eventsInOrder(events).flatMap((event) => {
    if (event.type === 'accepted') return [event.payload.reviewOn ?? null]
    return event.type === 'priority_changed' ? [event.payload.reviewOn] : []
  })
  return dates.at(-1) ?? null
}

function isReplyToRead(event: ReferralEvent): boolean {
  if (event.type !== 'validation_answered' || clinicRoles.includes(event.role)) return false
  return event.payload.stillWanted !== 'yes' || (event.payload.words ?? '').trim() !== ''
}
