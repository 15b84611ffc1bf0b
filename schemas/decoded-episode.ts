import { addDays } from './calendar.ts'
import { nameIn, placeOfDay, type CodedEpisode, type Day } from './coded-episode.ts'
import type { CountedEpisode } from './episode-row.ts'

/** What a coded episode says, without the groups of the child. */
type DecodedEpisode = Pick<
  CountedEpisode,
  | 'pathway'
  | 'received'
  | 'estimated'
  | 'triaged'
  | 'outcome'
  | 'firstContact'
  | 'outcomeShared'
  | 'supportStarted'
  | 'removed'
  | 'reason'
  | 'priority'
>

/** A coded episode in dates and names again; refuses, by throwing, one without a pathway or a first day. */
export function decodedEpisode(episode: CodedEpisode): DecodedEpisode {
  const on = (field: Parameters<typeof placeOfDay>[0]) => dateOf(episode.days[placeOfDay(field)] ?? null)
  const pathway = nameIn('pathway', episode)
  const received = on('received')
  if (pathway === null || received === null) throw new Error('an episode without a pathway or a first day')
  return {
    pathway,
    received,
    estimated: episode.isEstimated,
    triaged: on('triaged'),
    outcome: nameIn('outcome', episode),
    firstContact: on('firstContact'),
    outcomeShared: on('outcomeShared'),
    supportStarted: on('supportStarted'),
    removed: on('removed'),
    reason: nameIn('reason', episode),
    priority: nameIn('priority', episode),
  }
}

function dateOf(day: Day): string | null {
  return day === null ? null : addDays('1970-01-01', day)
}
