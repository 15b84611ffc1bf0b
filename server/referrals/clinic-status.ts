import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addWorkingDays } from '#schemas/calendar.ts'
import type { Episode } from './episode.ts'
import { episodeStatus, type EpisodeStatus, type Owner } from './episode-status.ts'
import { lookBy } from './look-timers.ts'

/**
 * What a clinic owes an episode next and by when, on an ISO day: a change somebody told of, and a family nobody could reach, come
 * before the step of the state where they are due sooner. Families and senders are told of the step of the state (`episodeStatus`).
 */
export function clinicStatus(episode: Episode, promises: PathwayPromises, today: string): EpisodeStatus {
  const status = episodeStatus(episode, promises, today)
  if (status.owner === null) return status
  const tasks = [
    { owner: 'triage', step: 'look-at-change', nextDate: lookBy(episode, promises) },
    { owner: 'administrator', step: 'get-in-touch', nextDate: getInTouchBy(episode, promises) },
  ] as const
  return tasks.reduce<EpisodeStatus & { readonly owner: Owner }>((first, { owner, step, nextDate }) => {
    if (nextDate === null || nextDate >= first.nextDate) return first
    return { ...first, owner, step, nextDate, isOverdue: nextDate < today }
  }, status)
}

// Silence was handed to a person, who has as long as for any change.
function getInTouchBy({ escalatedOn }: Episode, promises: PathwayPromises): string | null {
  return escalatedOn === null ? null : addWorkingDays(escalatedOn, promises.lookWithinWorkingDays)
}
