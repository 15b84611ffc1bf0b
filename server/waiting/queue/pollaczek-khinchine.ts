import type { Outcome } from '#schemas/outcome.ts'
import { isPositive, whenSound } from '../when-sound.ts'

/** One server with chance arrivals λ, and the mean and mean square of its service time. */
export type OneServer = {
  readonly arrivals: number
  readonly meanService: number
  readonly meanSquareService: number
}

export type OneServerRefusal =
  'arrivals-not-positive' | 'service-not-positive' | 'square-below-mean-squared' | 'rho-not-below-one'

/** The mean wait in an M/G/1 queue, λ E[S²] / 2(1 − ρ), in the unit of the service time. Refuses a load of 1 or more. */
export function pollaczekKhinchine(server: OneServer): Outcome<number, OneServerRefusal> {
  const { arrivals, meanService, meanSquareService } = server
  const load = arrivals * meanService
  const conditions = {
    'arrivals-not-positive': isPositive(arrivals),
    'service-not-positive': isPositive(meanService),
    // No times have a mean square under the square of their mean.
    'square-below-mean-squared': meanSquareService >= meanService ** 2,
    'rho-not-below-one': load < 1,
  }
  return whenSound(conditions, () => (arrivals * meanSquareService) / (2 * (1 - load)))
}
