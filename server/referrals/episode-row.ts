import type { ClosedReason, EpisodeRow, WaitingAgeBand } from '#schemas/episode-row.ts'
import { firstContactOn } from './clocks.ts'
import type { Episode } from './episode.ts'

// Never counted as having come in or gone out.
const notCounted: readonly (ClosedReason | null)[] = ['duplicate', 'entered_in_error']

/** The groups a figure may be cut by, as they were on the day of receipt; null when not known. */
export type RowGroups = { readonly ageBand: WaitingAgeBand | null; readonly school: string | null }

/** One episode as figures need it, with no ids; null for a draft, a merged duplicate or an entry made in error. */
export function episodeRow(episode: Episode, groups: RowGroups): EpisodeRow | null {
  const { receivedOn, closedOn, closedReason } = episode
  if (receivedOn === null || notCounted.includes(closedReason)) return null
  return {
    pathway: episode.pathway,
    received: receivedOn,
    estimated: episode.estimated,
    triaged: episode.decidedOn,
    outcome: episode.decision,
    firstContact: firstContactOn(episode),
    outcomeShared: episode.outcomeSharedOn,
    supportStarted: episode.supportStartedOn,
    removed: closedOn,
    reason: closedReason,
    ...groups,
  }
}
