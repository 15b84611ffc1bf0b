import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { Episode } from './episode.ts'
import type { MoveRefusal } from './move-facts.ts'
import { transitionOf } from './transitions.ts'

/** The events that answer a request, so that a second answer finds one standing. */
export const decisions: readonly ReferralEventType[] = [
  'accepted',
  'declined',
  'redirected',
  'funding_requested',
  'age_deferred',
]

type Reason = {
  readonly refusal: MoveRefusal
  readonly holds: (episode: Episode, event: ReferralEventType) => boolean
}

// The first that holds is what the person reads; the last always does.
const reasons: readonly Reason[] = [
  { refusal: 'already-received', holds: ({ state }, event) => state !== 'none' && startsAnEpisode(event) },
  { refusal: 'not-received-yet', holds: ({ state }) => state === 'none' || state === 'draft' },
  { refusal: 'reinstate-first', holds: ({ state }, event) => state === 'closed' && event === 'accepted' },
  { refusal: 'referral-closed', holds: ({ state }) => state === 'closed' },
  {
    refusal: 'already-decided',
    holds: ({ decidedOn }, event) => decidedOn !== null && decisions.includes(event),
  },
  {
    refusal: 'already-booked',
    holds: ({ state }, event) => state === 'booked' && event === 'appointment_booked',
  },
  {
    refusal: 'no-contact-yet',
    holds: ({ contacts }, event) => contacts.length === 0 && event === 'outcome_shared',
  },
  { refusal: 'not-from-this-state', holds: () => true },
]

/** Whether an event is the first of an episode that has arrived (a draft has not). */
export function startsAnEpisode(event: ReferralEventType): boolean {
  return transitionOf(event).to === 'received'
}

/** Why an event cannot happen in the state an episode is in, or null when the table allows it. */
export function refusalWhereItStands(episode: Episode, event: ReferralEventType): MoveRefusal | null {
  if (transitionOf(event).from.includes(episode.state)) return null
  return reasons.find(({ holds }) => holds(episode, event))?.refusal ?? 'not-from-this-state'
}
