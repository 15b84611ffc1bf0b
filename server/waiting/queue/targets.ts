import type { Outcome } from '#schemas/outcome.ts'
import { isInnerShare, isNotNegative, isPositive, whenSound } from '../when-sound.ts'

// Quantities of Fong et al. 2022 (NHSRwaitinglist). Rates are per week and times are weeks, everywhere:
// that package mixes days into its mean wait, which makes its pressure seven times too large.

/** A wait to stay within (weeks), and how many mean waits fit into it: 4 leaves 1.8 % over, 6 leaves 0.25 %. */
export type Target = { readonly weeks: number; readonly factor: number }

const targetSound = ({ weeks, factor }: Target) => ({
  'target-not-positive': isPositive(weeks),
  'factor-not-positive': isPositive(factor),
})

type TargetRefusal = 'target-not-positive' | 'factor-not-positive'

/** The mean wait (weeks) at which the target is kept: W* = T / F. */
export function targetMeanWait(target: Target): Outcome<number, TargetRefusal> {
  return whenSound(targetSound(target), () => target.weeks / target.factor)
}

/** The list at which the target is kept: Q* = λ T / F (Little's law). Means something only where capacity exceeds demand. */
export function targetQueue(
  demand: number,
  target: Target,
): Outcome<number, TargetRefusal | 'demand-not-sound'> {
  const conditions = { 'demand-not-sound': isNotNegative(demand), ...targetSound(target) }
  return whenSound(conditions, () => (demand * target.weeks) / target.factor)
}

/** Whether a list is more than twice its target, which calls for relief capacity. */
export function needsRelief(
  queue: number,
  target: number,
): Outcome<boolean, 'queue-not-sound' | 'target-not-positive'> {
  return whenSound(
    { 'queue-not-sound': isNotNegative(queue), 'target-not-positive': isPositive(target) },
    () => queue > 2 * target,
  )
}

/** What relief capacity is worked out from; weeks is the time to the target, usually 26. */
export type Relief = {
  readonly demand: number
  readonly queue: number
  readonly target: number
  readonly weeks: number
}

/** The capacity per week that brings a list down to its target in so many weeks: λ + (Q − Q*) / τ. */
export function reliefCapacity({
  demand,
  queue,
  target,
  weeks,
}: Relief): Outcome<
  number,
  'demand-not-sound' | 'queue-not-sound' | 'target-not-sound' | 'weeks-not-positive'
> {
  const conditions = {
    'demand-not-sound': isNotNegative(demand),
    'queue-not-sound': isNotNegative(queue),
    'target-not-sound': isNotNegative(target),
    'weeks-not-positive': isPositive(weeks),
  }
  return whenSound(conditions, () => demand + (queue - target) / weeks)
}

/** Weeks until a list comes down to its target at steady rates per week; 'never' when it does not shrink, 0 when it is there. */
export function weeksToTarget({
  queue,
  target,
  demand,
  capacity,
}: Omit<Relief, 'weeks'> & { readonly capacity: number }): Outcome<
  number | 'never',
  'queue-not-sound' | 'target-not-sound' | 'rates-not-sound'
> {
  const conditions = {
    'queue-not-sound': isNotNegative(queue),
    'target-not-sound': isNotNegative(target),
    'rates-not-sound': isNotNegative(demand) && isNotNegative(capacity),
  }
  return whenSound(conditions, () => {
    if (queue <= target) return 0
    return capacity > demand ? (queue - target) / (capacity - demand) : 'never'
  })
}

/** How uneven referrals and slots come: the coefficient of variation of the gaps between them, 1 for pure chance. */
export type Unevenness = { readonly ofDemand: number; readonly ofCapacity: number }

const pureChance: Unevenness = { ofDemand: 1, ofCapacity: 1 }

/** The steady capacity per week that keeps a target once the list is in balance: λ + ((cv_a² + cv_s²) / 2) F / T. */
export function targetCapacity(
  demand: number,
  target: Target,
  { ofDemand, ofCapacity }: Unevenness = pureChance,
): Outcome<number, TargetRefusal | 'demand-not-sound' | 'unevenness-not-sound'> {
  const conditions = {
    'demand-not-sound': isNotNegative(demand),
    ...targetSound(target),
    'unevenness-not-sound': isNotNegative(ofDemand) && isNotNegative(ofCapacity),
  }
  return whenSound(
    conditions,
    () => demand + (((ofDemand ** 2 + ofCapacity ** 2) / 2) * target.factor) / target.weeks,
  )
}

/** Pressure P = 2 W̄ / T, mean wait and target in the same unit; over 1 the target is likely to be missed. */
export function pressure(
  meanWait: number,
  target: number,
): Outcome<number, 'wait-not-sound' | 'target-not-positive'> {
  return whenSound(
    { 'wait-not-sound': isNotNegative(meanWait), 'target-not-positive': isPositive(target) },
    () => (2 * meanWait) / target,
  )
}

/** Demand raised for what a sample of n gaps may have missed: λ / (1 − 2 λ cv / √n). Refuses a sample too small to say. */
export function upliftedDemand(
  demand: number,
  { gaps, unevenness }: { readonly gaps: number; readonly unevenness: number },
): Outcome<number, 'demand-not-sound' | 'sample-too-small'> {
  const missed = (2 * demand * unevenness) / Math.sqrt(gaps)
  return whenSound(
    { 'demand-not-sound': isNotNegative(demand), 'sample-too-small': gaps > 0 && missed >= 0 && missed < 1 },
    () => demand / (1 - missed),
  )
}

/** The list at which a share (0–1) is within T weeks when waits are exponential: λ T / −ln(1 − p). */
export function listSizeForShare(
  demand: number,
  { weeks, share }: { readonly weeks: number; readonly share: number },
): Outcome<number, 'demand-not-sound' | 'target-not-positive' | 'share-not-between-0-and-1'> {
  const conditions = {
    'demand-not-sound': isNotNegative(demand),
    'target-not-positive': isPositive(weeks),
    'share-not-between-0-and-1': isInnerShare(share),
  }
  return whenSound(conditions, () => (demand * weeks) / -Math.log(1 - share))
}

/** The share (0–1) of waits longer than t when the mean wait is W̄ and waits are exponential: near balance only. */
export function shareWaitingOver(
  time: number,
  meanWait: number,
): Outcome<number, 'time-not-sound' | 'wait-not-positive'> {
  return whenSound({ 'time-not-sound': isNotNegative(time), 'wait-not-positive': isPositive(meanWait) }, () =>
    Math.exp(-time / meanWait),
  )
}
