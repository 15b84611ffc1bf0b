import type { ReferralEvent } from '#schemas/referral-event.ts'

/** Whether an event puts the record right: it takes the place of another, or undoes what should not have been. */
export function isPutRight({ type, supersedes }: ReferralEvent): boolean {
  return supersedes !== null || type === 'voided' || type === 'reinstated'
}
