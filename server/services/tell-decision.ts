import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { sharingEndedOn } from '#server/referrals/shared-with-sender.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { tellFamily, tellReferrer } from './referral-messages.ts'
import type { TypedDecision } from './typed-decision.ts'
import { waysToAsked } from './ways-to-asked.ts'

/** The messages of a decision: to the family and the sender, and to whoever is asked for something; each address once. */
export async function tellDecision(
  desk: Desk,
  { child, referral }: Pick<OpenedReferral, 'child' | 'referral'>,
  decision: TypedDecision,
): Promise<readonly OutboxEntry[]> {
  const isAsking = decision.kind === 'ask'
  const kind = isAsking ? ('information-asked' as const) : ('decision-made' as const)
  const path = `/children/${child.id}/referrals/${referral.id}`
  const messages = [
    ...(await tellFamily(desk, child, kind)),
    ...(sharingEndedOn(referral) === null
      ? await tellReferrer(desk, referral.referrerId, { kind, path })
      : []),
    ...(isAsking ? (await waysToAsked(desk, { child, referral }, decision.of)).usual : []),
  ]
  return [...new Map(messages.map((message) => [message.to, message])).values()]
}
