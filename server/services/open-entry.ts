import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { eventsInOrder, foldEpisode } from '#server/referrals/fold-events.ts'
import { clinicRolesOf } from './clinic-roles.ts'
import type { Correcting } from './correction-fields.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { isRepeat } from './record-move.ts'

type Place = { readonly referralId: string; readonly entryId: string; readonly once: string }

/** One entry that somebody wants to put right, or the post that has done so already. */
export type OpenedEntry =
  | { readonly isDone: true; readonly rev: number; readonly entry: ReferralEvent }
  | {
      readonly isDone: false
      readonly entry: ReferralEvent
      readonly episode: Episode
      readonly correcting: Correcting
    }

/** Opens one entry of a request for writing; one that was put right or taken out by somebody else is refused. */
export async function openEntry(
  desk: Desk,
  actor: Actor,
  { referralId, entryId, once }: Place,
): Promise<Outcome<OpenedEntry>> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const { referral } = opened.value
  if (!referral) return refused('not-found')
  const { events, rev } = referral
  const isDone = events.some(({ id, supersedes }) => isRepeat(id, once) && supersedes === entryId)
  const entry = (isDone ? events : eventsInOrder(events)).find(({ id }) => id === entryId)
  if (!entry) return refused('corrects-nothing')
  if (isDone) return done({ isDone, rev, entry })
  const episode = foldEpisode(events, entry.episodeId)
  const { personId } = personOf(actor)
  const correcting = { roles: clinicRolesOf(actor, referral), personId, pathway: episode.pathway }
  return done({ isDone, entry, episode, correcting })
}
