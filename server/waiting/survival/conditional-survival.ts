import type { Outcome } from '#schemas/outcome.ts'
import { isNotNegative, whenSound } from '../when-sound.ts'
import { survivalAt, type SurvivalCurve } from './kaplan-meier.ts'

/**
 * S(t | t₀): the share (0–1) of those still without the event at t₀ who still are at t.
 * Refuses a t before t₀, and a t₀ which nobody in the curve reached.
 */
export function conditionalSurvival(
  curve: SurvivalCurve,
  { from, to }: { readonly from: number; readonly to: number },
): Outcome<number, 'time-below-zero' | 'to-before-from' | 'nobody-reached-from'> {
  const reached = survivalAt(curve, from)
  return whenSound(
    {
      'time-below-zero': isNotNegative(from),
      'to-before-from': to >= from,
      'nobody-reached-from': reached > 0,
    },
    () => survivalAt(curve, to) / reached,
  )
}

/** The steps after t₀ with S(t | t₀) in place of S, built from their own risk sets, so that a curve at 0 before t₀ does no harm. */
export function curveGiven(curve: SurvivalCurve, from: number): SurvivalCurve {
  let survival = 1
  let variance = 0
  return curve
    .filter(({ time }) => time > from)
    .map((step) => {
      const { atRisk, events } = step
      survival *= (atRisk - events) / atRisk
      variance += events / (atRisk * (atRisk - events))
      return { ...step, survival, logError: survival > 0 ? Math.sqrt(variance) : null }
    })
}
