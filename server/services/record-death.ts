import { done } from '#schemas/outcome.ts'
import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { EventOf, ReferralCommand } from '#schemas/referral-event.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { isOpen } from '#server/referrals/states.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { referralsOf } from './referral-records.ts'
import { londonDay } from '#schemas/london-day.ts'

/** A death as it was recorded for one request. */
export type Death = {
  readonly on: string
  readonly once: string
  readonly role: ReferralRole
  readonly actorId: string
  readonly payload: EventOf<'deceased'>['payload']
}

/**
 * Notes a death on the child, from which moment no message of any kind leaves, and closes every other request. May be repeated:
 * what is closed stays as it is.
 */
export async function spreadDeath(desk: Desk, { child, grant }: OpenedReferral, death: Death): Promise<void> {
  await desk.store.records(children).mutate(child.id, (current) => done({ ...current, diedOn: death.on }))
  for (const { id } of await referralsOf(desk.store, grant)) {
    const kept = await desk.store.records(referrals).mutate(id, (current) =>
      foldEvents(current.events)
        .filter(({ state }) => isOpen(state))
        .reduce<ReturnType<typeof recordEvent>>((referral, episode) => {
          if (!referral.ok) return referral
          const facts = {
            today: londonDay(desk.now()),
            now: desk.now(),
            id: `${death.once}:${episode.id}:deceased`,
          }
          return recordEvent(referral.value, closing(death, episode.id), facts)
        }, done(current)),
    )
    if (!kept.ok) throw new Error(`a request of a child who died stayed open: ${kept.refusal}`)
  }
}

/** Takes the note of a death back, when it was wrong. */
export async function takeBackDeath(desk: Desk, childId: string): Promise<void> {
  await desk.store
    .records(children)
    .mutate(childId, (child) => done(child.diedOn === undefined ? child : { ...child, diedOn: null }))
}

function closing({ on, role, actorId, payload }: Death, episodeId: string): ReferralCommand {
  const base = { episodeId, effectiveDate: on, role, actorId, reasonCode: null, note: null, supersedes: null }
  return { type: 'deceased', payload, ...base }
}
