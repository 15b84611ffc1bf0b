import type { Referral } from '#schemas/referral.ts'
import type { Episode } from './episode.ts'
import { promisesOf } from './promises-of.ts'
import { checkIn, timedStep } from './timed-step.ts'
import type { TimedStep, TimerFacts } from './timer.ts'

type Timed = Pick<Referral, 'pack' | 'promises' | 'birthDate'>

/** What the service has to do by itself for one episode of a referral as it is on an ISO day, or has ahead; null for nothing. */
export function timedStepOf(
  referral: Timed,
  episode: Episode,
  facts: Pick<TimerFacts, 'today' | 'ways'>,
): TimedStep | null {
  return timedStep(episode, factsOf(referral, episode, facts))
}

function factsOf(referral: Timed, episode: Episode, facts: Pick<TimerFacts, 'today' | 'ways'>): TimerFacts {
  const birthDate = referral.birthDate ?? referral.pack?.child.dateOfBirth ?? null
  return { ...facts, promises: promisesOf(referral, episode.pathway), birthDate }
}

/** The next check-in of an episode as it is on an ISO day, whatever else is to be done for it sooner; null when none is to come. */
export function checkInOf(referral: Timed, episode: Episode, today: string): TimedStep | null {
  return checkIn(episode, factsOf(referral, episode, { today, ways: anyWay }))
}

// The day of a step is the same whichever way people are reached.
const anyWay = { familyAnotherWay: true, asked: true, askedAnotherWay: true }

/** The ISO day of the first of these among open episodes; null when there is none. */
export function nextTimer(referral: Timed, open: readonly Episode[]): string | null {
  const days = open.flatMap(
    (episode) => timedStepOf(referral, episode, { today: '', ways: anyWay })?.due ?? [],
  )
  return days.sort()[0] ?? null
}
