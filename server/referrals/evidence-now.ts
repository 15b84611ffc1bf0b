import type { Evidence, Referral } from '#schemas/referral.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { eventsInOrder } from './fold-events.ts'

/** The evidence as it stands now: as sent, then as asked for, come in or done without since. */
export function evidenceNow({
  evidence,
  events,
}: Pick<Referral, 'evidence' | 'events'>): readonly Evidence[] {
  return eventsInOrder(events).reduce<readonly Evidence[]>(afterInformation, evidence)
}

function afterInformation(evidence: readonly Evidence[], event: ReferralEvent): readonly Evidence[] {
  if (event.type === 'info_requested') {
    const { evidenceIds, askedOf } = event.payload
    return marked(evidence, evidenceIds, (id) => ({ id, owner: askedOf, state: 'asked' }))
  }
  if (event.type === 'info_received' || event.type === 'info_part_received') {
    return marked(evidence, event.payload.evidenceIds, (id, owner) => ({ id, owner, state: 'have' }))
  }
  if (event.type !== 'info_waived') return evidence
  const because = event.reasonCode ?? ''
  return marked(evidence, event.payload.evidenceIds, (id, owner) => ({
    id,
    owner,
    state: 'not-needed',
    because,
  }))
}

function marked(
  evidence: readonly Evidence[],
  ids: readonly string[],
  mark: (id: string, owner: string) => Evidence,
): readonly Evidence[] {
  const ownerOf = (id: string) => evidence.find((each) => each.id === id)?.owner ?? 'home'
  return [...evidence.filter(({ id }) => !ids.includes(id)), ...ids.map((id) => mark(id, ownerOf(id)))]
}
