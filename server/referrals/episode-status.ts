import { addDays } from '#schemas/calendar.ts'
import type { Episode } from './episode.ts'
import type { State } from './states.ts'

export const owners = ['referrer', 'asked', 'administrator', 'triage', 'assessor', 'manager'] as const
export type Owner = (typeof owners)[number]

/** Where an episode stands on a day: who owes the next step, which step, and by which ISO date. */
export type EpisodeStatus =
  | { readonly state: 'none' | 'closed'; readonly owner: null; readonly step: null; readonly nextDate: null }
  | {
      readonly state: Exclude<State, 'none' | 'closed'>
      readonly owner: Owner
      readonly step: string
      readonly nextDate: string
      readonly isOverdue: boolean
    }

// Local promises in days; the area may set its own in a later version.
const acknowledgeWithin = 10
const decideWithin = 28
const keepInTouchEvery = 84
const tellWithin = 42

type NextStep = {
  readonly owner: Owner
  readonly step: string
  readonly due: (episode: Episode, since: string) => string
}

const keepInTouch = ({ lastTouchOn }: Episode, since: string): string =>
  addDays(lastTouchOn ?? since, keepInTouchEvery)
const earlier = (one: string, other: string): string => (one < other ? one : other)

const nextSteps: Readonly<Record<Exclude<State, 'none' | 'closed'>, NextStep>> = {
  draft: { owner: 'referrer', step: 'send', due: (_episode, since) => addDays(since, decideWithin) },
  received: {
    owner: 'administrator',
    step: 'open-triage',
    due: ({ localReceivedOn }, since) => addDays(localReceivedOn ?? since, acknowledgeWithin),
  },
  info_requested: {
    owner: 'asked',
    step: 'send-information',
    due: ({ asked }, since) => asked?.due ?? since,
  },
  in_triage: {
    owner: 'triage',
    step: 'decide',
    due: ({ localReceivedOn }, since) => addDays(localReceivedOn ?? since, decideWithin),
  },
  waiting: {
    owner: 'administrator',
    step: 'keep-in-touch',
    due: (episode, since) => earlier(keepInTouch(episode, since), episode.answerBy ?? '9999-12-31'),
  },
  booked: { owner: 'assessor', step: 'meet', due: ({ appointment }, since) => appointment?.on ?? since },
  in_assessment: { owner: 'assessor', step: 'complete-assessment', due: keepInTouch },
  outcome_pending: {
    owner: 'assessor',
    step: 'share-outcome',
    due: (_episode, since) => addDays(since, tellWithin),
  },
  outcome_shared: {
    owner: 'assessor',
    step: 'start-support',
    due: (_episode, since) => addDays(since, tellWithin),
  },
  post_support: { owner: 'assessor', step: 'review', due: keepInTouchFromStart },
  age_deferred: {
    owner: 'administrator',
    step: 'place-on-list',
    due: (episode, since) => earlier(keepInTouch(episode, since), episode.eligibleFrom ?? since),
  },
  funding_pending: {
    owner: 'manager',
    step: 'hear-from-panel',
    due: ({ panelDate }, since) => panelDate ?? since,
  },
}

function keepInTouchFromStart(_episode: Episode, since: string): string {
  return addDays(since, keepInTouchEvery)
}

/** Who owes this episode its next step and by when, on an ISO day; every open state has both. */
export function episodeStatus(episode: Episode, today: string): EpisodeStatus {
  const { state, since } = episode
  if (state === 'none' || state === 'closed') return { state, owner: null, step: null, nextDate: null }
  const { owner, step, due } = nextSteps[state]
  const nextDate = due(episode, since ?? today)
  return { state, owner, step, nextDate, isOverdue: nextDate < today }
}
