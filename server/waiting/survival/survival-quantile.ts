import type { Outcome } from '#schemas/outcome.ts'
import { isInnerShare, whenSound } from '../when-sound.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { survivalInterval, type IntervalKind } from './survival-interval.ts'

/** When a share has had the event, with its 95 % interval; null where the curve never gets that far. */
export type SurvivalQuantile = {
  readonly time: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** The time by which a share (0.5 is the median) has had the event. Refuses a share that is not between 0 and 1. */
export function survivalQuantile(
  curve: SurvivalCurve,
  share: number,
  kind: IntervalKind = 'log-log',
): Outcome<SurvivalQuantile, 'share-not-between-0-and-1'> {
  return whenSound({ 'share-not-between-0-and-1': isInnerShare(share) }, () => {
    const levels = curve.map((step) => ({ step, interval: survivalInterval(step, kind) }))
    const crossing = (level: (at: (typeof levels)[number]) => number | null) =>
      crossingTime(
        levels.map((at) => ({ time: at.step.time, level: level(at) })),
        1 - share,
      )
    return {
      time: crossing(({ step }) => step.survival),
      lower: crossing(({ interval }) => interval?.lower ?? null),
      upper: crossing(({ interval }) => interval?.upper ?? null),
    }
  })
}

/** The median time to the event, or null where half never had it. */
export function medianSurvival(curve: SurvivalCurve): number | null {
  const median = survivalQuantile(curve, 0.5)
  return median.ok ? median.value.time : null
}

type Level = { readonly time: number; readonly level: number | null }

// R's tolerance: the square root of the machine's epsilon.
const tolerance = Math.sqrt(Number.EPSILON)

// As R does: where the curve lies exactly on the level, the middle of that flat stretch.
function crossingTime(levels: readonly Level[], target: number): number | null {
  const below = levels.filter(({ level }) => level !== null && level < target + tolerance)
  const first = below[0]
  if (!first || first.level === null) return null
  const reached = first.level
  if (Math.abs(reached - target) >= tolerance) return first.time
  const next = below.find(({ level }) => level !== null && level < reached - tolerance)
  return next ? (first.time + next.time) / 2 : first.time
}
