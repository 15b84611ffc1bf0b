import type { ReferralEventType } from '#schemas/referral-event.ts'
import { startsAnEpisode } from './refusal-where-it-stands.ts'
import { transitionOf } from './transitions.ts'

// These reach further than one entry, are the service's or the family's own word, or put the record right themselves.
const kept: readonly ReferralEventType[] = [
  'profile_started',
  'draft_discarded',
  'split',
  'added_pathway',
  'deceased',
  'merged',
  'duplicate_joined',
  'voided',
  'reinstated',
  'entry_withdrawn',
  'escalated',
  'consent_changed',
]

/** Whether an entry is never taken out alone: a receipt is voided whole, and some entries have ways back of their own. */
export function undoneAnotherWay(type: ReferralEventType): boolean {
  return kept.includes(type) || startsAnEpisode(type)
}

/** Whether an entry of this kind closes a request. */
export function closes(type: ReferralEventType): boolean {
  return transitionOf(type).to === 'closed'
}
