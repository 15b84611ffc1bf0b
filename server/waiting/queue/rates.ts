import type { Outcome } from '#schemas/outcome.ts'
import { isInnerShare, isNotNegative, isPositive, whenSound } from '../when-sound.ts'

/** How many are referred and how many are seen, both per week (or both per any one unit of time). */
export type Rates = { readonly demand: number; readonly capacity: number }

type RateRefusal = 'demand-not-sound' | 'capacity-not-positive'

/** Load ρ = λ / μ: at 1 or more the list grows without bound. */
export function queueLoad({ demand, capacity }: Rates): Outcome<number, RateRefusal> {
  return whenSound(
    { 'demand-not-sound': isNotNegative(demand), 'capacity-not-positive': isPositive(capacity) },
    () => demand / capacity,
  )
}

/** Weeks to an empty list; 'never' when as many join as leave. Refuses rates that are below zero or no numbers. */
export function clearanceWeeks(
  queue: number,
  { demand, capacity }: Rates,
): Outcome<number | 'never', 'queue-not-sound' | 'demand-not-sound' | 'capacity-not-sound'> {
  const conditions = {
    'queue-not-sound': isNotNegative(queue),
    'demand-not-sound': isNotNegative(demand),
    'capacity-not-sound': isNotNegative(capacity),
  }
  return whenSound(conditions, () => (capacity > demand ? queue / (capacity - demand) : 'never'))
}

/** The factor F with T / F the mean wait at which a share (0–1) of waits ends within T: −ln(1 − p), for exponential waits. */
export function factorForShare(share: number): Outcome<number, 'share-not-between-0-and-1'> {
  return whenSound({ 'share-not-between-0-and-1': isInnerShare(share) }, () => -Math.log(1 - share))
}

/** Whether two readings of one list agree: list = rate × mean wait (Little's law). Ratio 1 is exact agreement. */
export function littlesLaw({
  queue,
  rate,
  meanWait,
}: {
  readonly queue: number
  readonly rate: number
  readonly meanWait: number
}): Outcome<
  { readonly expectedQueue: number; readonly ratio: number },
  'queue-not-sound' | 'rate-not-positive' | 'wait-not-positive'
> {
  const conditions = {
    'queue-not-sound': isNotNegative(queue),
    'rate-not-positive': isPositive(rate),
    'wait-not-positive': isPositive(meanWait),
  }
  return whenSound(conditions, () => ({ expectedQueue: rate * meanWait, ratio: queue / (rate * meanWait) }))
}

/** The rate at which a list of this size must be seen if its waits are as long as said: λ = L / W (Little's law). */
export function impliedRate(
  queue: number,
  meanWait: number,
): Outcome<number, 'queue-not-sound' | 'wait-not-positive'> {
  return whenSound(
    { 'queue-not-sound': isNotNegative(queue), 'wait-not-positive': isPositive(meanWait) },
    () => queue / meanWait,
  )
}
