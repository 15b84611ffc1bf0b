import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { Referral } from '#schemas/referral.ts'
import { usualPromises } from './usual-promises.ts'

/** What was promised for one pathway of a request: what its area promised on the day it came, else what is usual. */
export function promisesOf({ promises }: Pick<Referral, 'promises'>, pathway: Pathway): PathwayPromises {
  return (promises ?? usualPromises)[pathway]
}
