import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { refused, type Outcome } from '#schemas/outcome.ts'
import { sharingWithSchool } from '#server/referrals/shared-with-sender.ts'
import type { Desk } from './desk.ts'
import { openEpisodes } from './people-around.ts'
import { personOf } from './person-of.ts'
import { keepMove, type Moved } from './record-move.ts'
import { referralsOf } from './referral-records.ts'

/** What a family says about one request; `once` makes a double post one saying. */
export type Sharing = {
  readonly childId: string
  readonly referralId: string
  readonly once: string
  /** Whether school goes on hearing how the request goes on. */
  readonly isShared: boolean
}

/**
 * A family or a young person ends, or gives again, that whoever sent the request hears how it goes on. The request itself goes on
 * either way; what was shared before stays shared.
 */
export async function changeSharing(
  desk: Desk,
  actor: Actor,
  { childId, referralId, once, isShared }: Sharing,
): Promise<Outcome<Moved>> {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { grant } = opened.value
  const referral = (await referralsOf(desk.store, grant)).find(({ id }) => id === referralId)
  const open = referral ? openEpisodes(referral).filter(({ state }) => state !== 'draft') : []
  if (!referral || open.length === 0) return refused('not-found')
  const role = grant.by === 'young-person' ? 'young_person' : 'family'
  const saying = { opened: { ...opened.value, referral }, role, actorId: personOf(actor).personId } as const
  return keepMove(desk, saying, {
    referralId,
    episodeIds: open.map(({ id }) => id),
    once,
    on: londonDay(desk.now()),
    move: { type: 'consent_changed', payload: { scope: sharingWithSchool, given: isShared } },
  })
}
