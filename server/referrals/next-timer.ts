import type { Referral } from '#schemas/referral.ts'
import type { Episode } from './episode.ts'
import { timedStep, type TimedStep } from './timed-step.ts'
import { usualPromises } from './usual-promises.ts'

type Timed = Pick<Referral, 'pack' | 'promises'>

/** What the service has to do by itself for one episode of a referral as it is on an ISO day, or has ahead; null for nothing. */
export function timedStepOf({ pack, promises }: Timed, episode: Episode, today: string): TimedStep | null {
  return timedStep(episode, {
    promises: (promises ?? usualPromises)[episode.pathway],
    birthDate: pack?.child.dateOfBirth ?? null,
    today,
  })
}

/** The ISO day of the first of these among open episodes; null when there is none. */
export function nextTimer(referral: Timed, open: readonly Episode[]): string | null {
  const days = open.flatMap((episode) => timedStepOf(referral, episode, '')?.due ?? [])
  return days.sort()[0] ?? null
}
