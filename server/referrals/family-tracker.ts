import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addDays } from '#schemas/calendar.ts'
import { clocksOf, firstContactOn } from './clocks.ts'
import type { Episode } from './episode.ts'
import { episodeStatus } from './episode-status.ts'
import { isOpen, toBeDecided } from './states.ts'

export const familyStepKeys = [
  'sent',
  'received',
  'decision',
  'waiting',
  'first-contact',
  'outcome',
  'support',
] as const
export type FamilyStepKey = (typeof familyStepKeys)[number]

/** One line of "where are we": done on an ISO day, happening now, still to come, or no longer coming. */
export type FamilyStep = {
  readonly key: FamilyStepKey
  readonly status: 'done' | 'now' | 'next' | 'ended'
  readonly on: string | null
}

/** What a family is told: the steps, whole days waited so far, and the day by which they will hear from someone. */
export type FamilyTracker = {
  readonly steps: readonly FamilyStep[]
  readonly daysWaited: number | null
  readonly hearBy: string | null
  readonly isOver: boolean
}

/** What a family is told it by: the ISO day it left, if known, what was promised, and the ISO day it is. */
type Told = {
  readonly sentOn: string | null
  readonly promises: PathwayPromises
  readonly today: string
}

/** Where a request is on an ISO day, in the seven steps families see. */
export function familyTracker(episode: Episode, { sentOn, promises, today }: Told): FamilyTracker {
  const dates = stepDates(episode, sentOn)
  const current = isOpen(episode.state) ? familyStepKeys.find((key) => dates[key] === null) : undefined
  return {
    steps: familyStepKeys.map((key) => ({ key, on: dates[key], status: statusOf(key, dates[key], current) })),
    daysWaited: clocksOf(episode, today).C2.days,
    hearBy: hearBy(episode, promises, today),
    isOver: episode.state === 'closed',
  }
}

/**
 * The ISO day by which a family hears from somebody, as its request was promised; null once it is over. While nobody has decided it is
 * the day of the decision: that the clinic opened the request, or asked somebody else, is no news anybody is sent.
 */
export function hearBy(episode: Episode, promises: PathwayPromises, today: string): string | null {
  const { state, localReceivedOn, asked } = episode
  if (!toBeDecided.includes(state) || localReceivedOn === null)
    return episodeStatus(episode, promises, today).nextDate
  const decided = addDays(localReceivedOn, promises.decideWithinDays)
  return asked !== null && asked.due > decided ? asked.due : decided
}

function stepDates(episode: Episode, sentOn: string | null): Readonly<Record<FamilyStepKey, string | null>> {
  const seen = firstContactOn(episode)
  return {
    sent: sentOn ?? episode.receivedOn,
    received: episode.receivedOn,
    decision: episode.decidedOn,
    waiting: seen,
    'first-contact': seen,
    outcome: episode.outcomeSharedOn,
    support: episode.supportStartedOn,
  }
}

function statusOf(
  key: FamilyStepKey,
  on: string | null,
  current: FamilyStepKey | undefined,
): FamilyStep['status'] {
  if (on !== null) return 'done'
  if (current === undefined) return 'ended'
  return key === current ? 'now' : 'next'
}
