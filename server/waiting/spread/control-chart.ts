import { mean, pairs } from 'd3-array'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { signalsOf, type Signal } from './control-signals.ts'

/** What an XmR chart is drawn from: values in order of time, which way is better, and steps with the reason recorded. */
export type Series = {
  readonly values: readonly number[]
  readonly better: 'lower' | 'higher'
  /** Where a new process begins (index of its first value), and why; limits are worked out anew from there. */
  readonly steps?: readonly { readonly at: number; readonly reason: string }[]
  /** How many values at the start of each process the limits stand on; all of them when left out. */
  readonly baseline?: number
  readonly target?: number
}

export type ChartPoint = {
  readonly value: number
  readonly centre: number
  readonly lower: number
  readonly upper: number
  readonly signals: readonly Signal[]
  readonly tone: 'usual' | 'better' | 'worse'
}

/** What the last value says; whether the target will be met while nothing changes; null without a target. */
export type ControlChart = {
  readonly points: readonly ChartPoint[]
  readonly verdict: 'usual' | 'better' | 'worse'
  readonly assurance: 'always-met' | 'sometimes-met' | 'not-met' | null
}

export type ChartRefusal =
  'too-early' | 'value-not-sound' | 'step-without-reason' | 'step-outside-series' | 'baseline-too-short'

/** Fewer values than this give no limits to trust. */
export const leastPoints = 12

/**
 * An XmR chart: mean ± 2.66 × mean moving range, the lower limit never under 0 as waits and counts never are, with the four
 * signals of NHS England's Making Data Count (NHSRplotthedots). Not for the size of a list, which has no steady level.
 */
export function controlChart(series: Series): Outcome<ControlChart, ChartRefusal> {
  const refusal = chartRefusal(series)
  if (refusal) return refused(refusal)
  const points = processesOf(series).flatMap((values) => pointsOf(values, series))
  const last = points.at(-1)
  if (!last) throw new RangeError('a series without values')
  return done({ points, verdict: last.tone, assurance: assuranceOf(last, series) })
}

// Two values make one moving range, the fewest a limit can be drawn from.
const leastBaseline = 2

function chartRefusal({ values, steps = [], baseline = leastBaseline }: Series): ChartRefusal | null {
  if (values.length < leastPoints) return 'too-early'
  if (!values.every((value) => Number.isFinite(value) && value >= 0)) return 'value-not-sound'
  if (!steps.every(({ at }) => Number.isInteger(at) && at > 0 && at < values.length))
    return 'step-outside-series'
  if (!steps.every(({ reason }) => reason.trim())) return 'step-without-reason'
  const starts = [0, ...steps.map(({ at }) => at), values.length].toSorted((one, other) => one - other)
  const shortest = Math.min(...pairs(starts, (from, to) => to - from))
  return baseline < leastBaseline || shortest < baseline ? 'baseline-too-short' : null
}

function processesOf({ values, steps = [] }: Series): readonly (readonly number[])[] {
  const starts = [0, ...steps.map(({ at }) => at), values.length].toSorted((one, other) => one - other)
  return pairs(starts, (from, to) => values.slice(from, to))
}

function pointsOf(values: readonly number[], { better, baseline }: Series): readonly ChartPoint[] {
  const limits = limitsOf(values.slice(0, baseline))
  return signalsOf(values, limits).map((signals, index) => {
    const value = values[index] ?? 0
    const up = signals.some(({ way }) => way === 'up')
    const tone = signals.length === 0 ? 'usual' : up === (better === 'higher') ? 'better' : 'worse'
    return { value, ...limits, signals, tone }
  })
}

// 2.66 is 3 / 1.128: three standard deviations, as moving ranges of two values estimate them.
function limitsOf(values: readonly number[]): {
  readonly centre: number
  readonly lower: number
  readonly upper: number
} {
  const centre = mean(values) ?? 0
  const reach = 2.66 * (mean(pairs(values, (one, next) => Math.abs(next - one))) ?? 0)
  return { centre, lower: Math.max(0, centre - reach), upper: centre + reach }
}

function assuranceOf({ lower, upper }: ChartPoint, { target, better }: Series): ControlChart['assurance'] {
  if (target === undefined) return null
  if (better === 'lower' ? upper <= target : lower >= target) return 'always-met'
  if (better === 'lower' ? lower > target : upper < target) return 'not-met'
  return 'sometimes-met'
}
