import { mean, variance } from 'd3-array'
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile'
import type { Outcome } from '#schemas/outcome.ts'
import { isInnerShare, isNotNegative, isPositive, whenSound } from '../when-sound.ts'

/** How many are ahead, how many are seen per week, and φ, the variance over the mean of weekly counts (1 is pure chance). */
export type Ahead = { readonly ahead: number; readonly perWeek: number; readonly dispersion: number }

export type AheadRefusal =
  'ahead-not-positive' | 'rate-not-positive' | 'dispersion-below-one' | 'share-not-between-0-and-1'

/** The weeks within which, with a chance (0–1), all who are ahead have been seen: Gamma(n / φ, rate r / φ). */
export function timeToClear(
  { ahead, perWeek, dispersion }: Ahead,
  chance: number,
): Outcome<number, AheadRefusal> {
  const conditions = {
    'ahead-not-positive': isPositive(ahead),
    'rate-not-positive': isPositive(perWeek),
    'dispersion-below-one': Number.isFinite(dispersion) && dispersion >= 1,
    'share-not-between-0-and-1': isInnerShare(chance),
  }
  return whenSound(conditions, () => gammaQuantile(chance, ahead / dispersion, perWeek / dispersion))
}

/** φ of weekly counts: their variance (n − 1) over their mean, never under 1. Refuses fewer than two weeks and weeks without any. */
export function dispersionOf(
  counts: readonly number[],
): Outcome<number, 'fewer-than-two-weeks' | 'not-a-count' | 'none-seen'> {
  const average = mean(counts) ?? 0
  const conditions = {
    'fewer-than-two-weeks': counts.length > 1,
    'not-a-count': counts.every(isNotNegative),
    'none-seen': average > 0,
  }
  return whenSound(conditions, () => Math.max(1, (variance(counts) ?? 0) / average))
}
