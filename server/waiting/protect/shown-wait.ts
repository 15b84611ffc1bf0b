import type { RuleSet } from './rule-set.ts'
import { hidden, shown, type Shown } from './shown.ts'

/** A median or 92nd percentile wait in days, how many waits it stands on, and from how many known schools at least. */
export type WaitOf = {
  readonly days: number | null
  readonly n: number
  readonly schools: number
}

/** A wait in days as whole weeks, the part week left off; hidden when too few children or schools stand behind it. */
export function shownWait(
  { days, n, schools }: WaitOf,
  kind: 'median' | 'percentile',
  rules: RuleSet,
): Shown {
  const least = rules[kind]
  if (days === null || n < least.children || schools < least.schools) return hidden('too-few')
  return shown(Math.floor(days / 7))
}
