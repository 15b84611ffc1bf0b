import type { RuleSet } from './rule-set.ts'
import { hidden, shown, type Shown } from './shown.ts'

/** Whether a whole count is too small to be shown under a rule set. Refuses, by throwing, what is not a count. */
export function isTooFew(count: number, { hiddenUpTo, zero }: RuleSet): boolean {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  if (count === 0) return zero === 'hidden'
  return count <= hiddenUpTo
}

/** A whole count as a rule set shows it: small ones hidden, the others to the nearest five, so 7 is 5 and 8 is 10. */
export function shownCount(count: number, rules: RuleSet): Shown {
  return isTooFew(count, rules) ? hidden('too-few') : shown(toNearest(count, rules.nearest))
}

/**
 * A part of a whole (both counts) in whole per cent, halves up, as national tables do: 5 of 40 is 13. Hidden when
 * either count is, or when the whole is smaller than the rule set asks. Refuses, by throwing, what is not a count.
 */
export function shownPercent(part: number, whole: number, rules: RuleSet): Shown {
  if (isTooFew(part, rules) || isTooFew(whole, rules)) return hidden('too-few')
  if (whole < rules.percent.leastWhole) return hidden('too-few')
  if (rules.percent.from === 'exact') return shown(percentOf(part, whole))
  return shown(percentOf(toNearest(part, rules.nearest), toNearest(whole, rules.nearest)))
}

/** Whole per cent, halves up, from two counts; both are taken as they are. */
export function percentOf(part: number, whole: number): number {
  return Math.floor((part * 200 + whole) / (whole * 2))
}

/** A whole count to the nearest so many. */
export function toNearest(count: number, step: number): number {
  return Math.round(count / step) * step
}
