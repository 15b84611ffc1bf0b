import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import type { Action } from '#server/access/facts.ts'
import { isFromFamily, isHeardBy, type Hearer } from '#server/referrals/shared-with-sender.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import type { OpenedChild } from './gate.ts'
import { personOf } from './person-of.ts'

/** The desk of whoever sends a request: people who work with the child open `referral`, a family its `own-request`. */
export type SenderDesk = Desk & { readonly section: 'referral' | 'own-request' }

/** Which referral of which child; a referral of another child is not found. */
export type ReferralPlace = { readonly childId: string; readonly referralId: string }

export type OpenedReferral = Omit<OpenedChild, 'referral'> & { readonly referral: Stored<Referral> }

const hearers: Readonly<Record<string, Hearer>> = { 'school-lead': 'school', 'health-lead': 'health' }

/** As who the lead of the school or of the health visiting service hears of requests; null for everybody else. */
export function hearerBy({ by }: Pick<Grant, 'by'>): Hearer | null {
  return hearers[by] ?? null
}

/** Opens a referral for those who send it: the leads of school and health visiting, or whoever of the family began it. */
export async function openForSender(
  { gate, section }: SenderDesk,
  asking: { readonly actor: Actor; readonly action: Action },
  place: ReferralPlace,
): Promise<Outcome<OpenedReferral, 'not-found'>> {
  const opened = await gate.openChild({ ...asking, section }, place)
  if (!opened.ok) return opened
  const { referral, grant } = opened.value
  if (!referral) return refused('not-found')
  const isTheirs = section === 'own-request' ? isOwn(asking.actor, referral) : isWorkOf(grant, referral)
  return isTheirs ? done({ ...opened.value, referral }) : refused('not-found')
}

// Parents who live apart do not read each other's drafts.
function isOwn(actor: Actor, referral: Referral): boolean {
  return isFromFamily(referral) && referral.referrerId === personOf(actor).personId
}

function isWorkOf(grant: Grant, referral: Referral): boolean {
  const hearer = hearerBy(grant)
  return hearer !== null && isHeardBy(referral, hearer)
}
