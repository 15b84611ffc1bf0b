import { factRules, type Counting, type FactName, type Milestone } from './episode-fact.ts'

/** A count as far as clocks matter to it: of which fact, and whether it is bounded by days. */
type Clocked = { readonly fact: FactName; readonly leastDays?: number; readonly mostDays?: number }

/**
 * Whether a count is of the same episodes under two measure sets, because none of the days it goes by is another one: such a
 * figure must not be hidden in one and seen in the other (decision record 005).
 */
export function isCountedAlike(counted: Clocked, one: Counting, other: Counting): boolean {
  const differs = (milestone: Milestone) =>
    (milestone === 'start' && one.start !== other.start) ||
    (milestone === 'contact' && one.contact !== other.contact)
  return !milestonesOf(counted).some(differs)
}

function milestonesOf({ fact, leastDays, mostDays }: Clocked): readonly Milestone[] {
  const rule = isRule(fact) ? factRules[fact] : null
  // What is worked out from rows that were counted goes by every clock there is.
  if (rule === null || rule.kind === 'month-before') return ['start', 'contact']
  if (rule.kind === 'listed') return []
  if (rule.kind === 'standing') return [rule.reached, ...rule.notReached]
  const isBounded = leastDays !== undefined || mostDays !== undefined
  return [rule.on, ...(rule.unless === null ? [] : [rule.unless]), ...(isBounded ? [rule.since] : [])]
}

function isRule(fact: FactName): fact is keyof typeof factRules {
  return Object.hasOwn(factRules, fact)
}
