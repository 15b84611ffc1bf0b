import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import { startsAnEpisode } from '#server/referrals/refusal-where-it-stands.ts'
import { roleFor } from './clinic-roles.ts'
import { fieldsOf, readFields, type MoveField } from './move-fields.ts'

/** Who would put an event right, and the pathway it is about. */
export type Correcting = {
  readonly roles: readonly ReferralRole[]
  readonly personId: string
  readonly pathway: string
}

// These are undone in ways of their own, reach further than one entry, or are the service's and the family's own word.
const neverCorrected: readonly ReferralEventType[] = [
  'profile_started',
  'draft_discarded',
  'info_received',
  'urgent_proposed',
  'split',
  'added_pathway',
  'deceased',
  'merged',
  'duplicate_joined',
  'voided',
  'reinstated',
  'escalated',
  'consent_changed',
]
const ofTheClinic: readonly ReferralRole[] = ['administrator', 'triage', 'assessor', 'manager']

/**
 * What somebody may put right of an event beside its day; null when they may not touch it. A manager puts right any day, and alone
 * the day a request came; what was written is put right by whoever wrote it or by a clinician.
 */
export function correctionFields(event: ReferralEvent, correcting: Correcting): readonly MoveField[] | null {
  const { type } = event
  const { roles, personId, pathway } = correcting
  if (neverCorrected.includes(type)) return null
  const isManager = roles.includes('manager')
  if (startsAnEpisode(type)) return isManager ? (readFields[type] ?? []) : null
  if (!ofTheClinic.includes(event.role)) return null
  const isOwn = event.actorId === personId || roles.includes('triage')
  if (isOwn && roleFor(type, roles, true) !== null) return fieldsOf(type, pathway)
  return isManager ? [] : null
}
