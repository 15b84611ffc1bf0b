import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Action } from '#server/access/facts.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import type { OpenedChild } from './gate.ts'

/** Which referral of which child; a referral of another child is not found. */
export type ReferralPlace = { readonly childId: string; readonly referralId: string }

export type OpenedReferral = Omit<OpenedChild, 'referral'> & { readonly referral: Stored<Referral> }

const senders: readonly string[] = ['school-lead', 'health-lead']

/** Opens a referral for those who send it: the lead of the school or of the health visiting service. */
export async function openForSender(
  { gate }: Desk,
  asking: { readonly actor: Actor; readonly action: Action },
  place: ReferralPlace,
): Promise<Outcome<OpenedReferral, 'not-found'>> {
  const opened = await gate.openChild({ ...asking, section: 'referral' }, place)
  if (!opened.ok) return opened
  const { referral, grant } = opened.value
  if (!referral || !senders.includes(grant.by)) return refused('not-found')
  return done({ ...opened.value, referral })
}
