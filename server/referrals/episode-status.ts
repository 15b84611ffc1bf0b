import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addDays } from '#schemas/calendar.ts'
import type { Episode } from './episode.ts'
import { nextContactOn } from './next-contact.ts'
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

type Promised = {
  readonly episode: Episode
  /** ISO day on which the state began. */
  readonly since: string
  readonly promises: PathwayPromises
}
type NextStep = { readonly owner: Owner; readonly step: string; readonly due: (promised: Promised) => string }

const nextSteps: Readonly<Record<Exclude<State, 'none' | 'closed'>, NextStep>> = {
  draft: {
    owner: 'referrer',
    step: 'send',
    due: ({ since, promises }) => addDays(since, promises.decideWithinDays),
  },
  received: {
    owner: 'administrator',
    step: 'open-triage',
    due: ({ episode, since, promises }) => addDays(episode.localReceivedOn ?? since, promises.openWithinDays),
  },
  info_requested: {
    owner: 'asked',
    step: 'send-information',
    due: ({ episode, since }) => episode.asked?.due ?? since,
  },
  in_triage: {
    owner: 'triage',
    step: 'decide',
    due: ({ episode, since, promises }) =>
      addDays(episode.localReceivedOn ?? since, promises.decideWithinDays),
  },
  waiting: { owner: 'administrator', step: 'keep-in-touch', due: keepInTouchOrAnswer },
  booked: {
    owner: 'assessor',
    step: 'meet',
    due: ({ episode, since }) => episode.appointment?.on ?? since,
  },
  in_assessment: { owner: 'assessor', step: 'complete-assessment', due: keepInTouch },
  outcome_pending: { owner: 'assessor', step: 'share-outcome', due: withinSupportDays },
  outcome_shared: { owner: 'assessor', step: 'start-support', due: withinSupportDays },
  post_support: {
    owner: 'assessor',
    step: 'review',
    due: ({ since, promises }) => addDays(since, promises.checkInEveryDays),
  },
  age_deferred: {
    owner: 'administrator',
    step: 'place-on-list',
    due: (promised) =>
      earlier(keepInTouchOrAnswer(promised), promised.episode.eligibleFrom ?? promised.since),
  },
  funding_pending: {
    owner: 'manager',
    step: 'hear-from-panel',
    due: ({ episode, since }) => episode.panelDate ?? since,
  },
}

function keepInTouch({ episode, since, promises }: Promised): string {
  return nextContactOn(episode, promises, since)
}

function keepInTouchOrAnswer(promised: Promised): string {
  return earlier(keepInTouch(promised), promised.episode.answerBy ?? '9999-12-31')
}

// The talk about the outcome, and the support after it, each within the same time (NICE CG128: six weeks).
function withinSupportDays({ since, promises }: Promised): string {
  return addDays(since, promises.supportWithinDays)
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** Who owes this episode its next step and by when, on an ISO day, as its request was promised; every open state has both. */
export function episodeStatus(episode: Episode, promises: PathwayPromises, today: string): EpisodeStatus {
  const { state, since } = episode
  if (state === 'none' || state === 'closed') return { state, owner: null, step: null, nextDate: null }
  const { owner, step, due } = nextSteps[state]
  const nextDate = due({ episode, since: since ?? today, promises })
  return { state, owner, step, nextDate, isOverdue: nextDate < today }
}
