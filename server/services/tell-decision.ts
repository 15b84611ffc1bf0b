import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { tellFamily, tellSender } from './referral-messages.ts'
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
  const messages = [
    ...(await tellFamily(desk, child, kind)),
    ...(await tellSender(desk, referral, kind)),
    ...(isAsking ? (await waysToAsked(desk, { child, referral }, decision.of)).usual : []),
  ]
  return [...new Map(messages.map((message) => [message.to, message])).values()]
}
