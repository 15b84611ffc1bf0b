import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { Episode } from './episode.ts'
import { episodeStatus, type EpisodeStatus } from './episode-status.ts'
import { lookBy } from './look-timers.ts'

/**
 * What a clinic owes an episode next and by when, on an ISO day: a change somebody told of comes before the step of the state
 * where it is due sooner. Families and senders are told of the step of the state (`episodeStatus`).
 */
export function clinicStatus(episode: Episode, promises: PathwayPromises, today: string): EpisodeStatus {
  const status = episodeStatus(episode, promises, today)
  const look = lookBy(episode, promises)
  if (status.owner === null || look === null || look >= status.nextDate) return status
  return { ...status, owner: 'triage', step: 'look-at-change', nextDate: look, isOverdue: look < today }
}
