import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import { startsAnEpisode } from '#server/referrals/refusal-where-it-stands.ts'
import { closes, undoneAnotherWay } from '#server/referrals/undone-another-way.ts'
import { roleFor } from './clinic-roles.ts'
import { fieldsOf, readFields, type MoveField } from './move-fields.ts'

/** Who would put an event right, and the pathway it is about. */
export type Correcting = {
  readonly roles: readonly ReferralRole[]
  readonly personId: string
  readonly pathway: string
}

// Nothing of these is written in a form that could be shown again; they are taken out and made anew.
const neverCorrected: readonly ReferralEventType[] = [
  'info_received',
  'info_part_received',
  'urgent_proposed',
]
const ofTheClinic: readonly ReferralRole[] = ['administrator', 'triage', 'assessor', 'manager']

/**
 * What somebody may put right of an event beside its day; null when they may not touch it. A manager puts right any day, and alone
 * the day a request came; what was written is put right by whoever wrote it or by a clinician.
 */
export function correctionFields(event: ReferralEvent, correcting: Correcting): readonly MoveField[] | null {
  const { type } = event
  const { roles, pathway } = correcting
  const isManager = roles.includes('manager')
  if (startsAnEpisode(type)) return isManager ? (readFields[type] ?? []) : null
  if (neverCorrected.includes(type) || undoneAnotherWay(type)) return null
  if (!ofTheClinic.includes(event.role)) return null
  if (isOwn(event, correcting)) return fieldsOf(type, pathway)
  return isManager ? [] : null
}

/**
 * Whether somebody may take out an entry that should never have been made: whoever wrote it, a clinician or a manager; what closed
 * a request comes back by a clinician or a manager alone.
 */
export function mayWithdraw(event: ReferralEvent, correcting: Correcting): boolean {
  const { roles } = correcting
  if (undoneAnotherWay(event.type) || !ofTheClinic.includes(event.role)) return false
  if (roles.includes('manager')) return true
  return isOwn(event, correcting) && (!closes(event.type) || roles.includes('triage'))
}

function isOwn(event: ReferralEvent, { roles, personId }: Correcting): boolean {
  const isTheirs = event.actorId === personId || roles.includes('triage')
  return isTheirs && roleFor(event.type, roles, true) !== null
}
