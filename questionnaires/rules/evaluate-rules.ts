import { isTrueOf } from './atom-tests.ts'
import type { Facts } from './facts.ts'
import type { Atom, Condition, ReferralRule, RuleType } from './rule.ts'

/** A prompt to show: `held` means a health review comes first, and anyone may still start the referral. Reasons are the facts that brought it up. */
export type RuleResult = {
  readonly rule: ReferralRule
  readonly type: RuleType | 'held'
  readonly reasons: readonly Atom[]
}

/** The prompts that facts bring up, in the order of the rules; a rule that does not fire is absent, never "not indicated". */
export function evaluateRules(rules: readonly ReferralRule[], facts: Facts): readonly RuleResult[] {
  return rules.flatMap((rule) => {
    if (!isOfAge(rule, facts.ageMonths)) return []
    const reasons = reasonsFor(rule.when, facts)
    if (!reasons) return []
    const isHeld = rule.holdIf?.some((hold) => reasonsFor(hold, facts) !== null) ?? false
    return [{ rule, type: isHeld ? 'held' : rule.type, reasons }]
  })
}

// Ages 0 to 25: up to the month before the 26th birthday.
const everyAge = { min: 0, max: 311 }

function isOfAge({ ageMonths = everyAge }: ReferralRule, months: number): boolean {
  return months >= ageMonths.min && months <= ageMonths.max
}

/** The atomic conditions that made this one true, in order; null when it is not true of the facts. */
export function reasonsFor(condition: Condition, facts: Facts): readonly Atom[] | null {
  if ('all' in condition) return reasonsForAll(condition.all, facts)
  if ('any' in condition) return reasonsForAny(condition.any, facts)
  return isTrueOf(condition, facts) ? [condition] : null
}

function reasonsForAll(conditions: readonly Condition[], facts: Facts): readonly Atom[] | null {
  const reasons: Atom[] = []
  for (const condition of conditions) {
    const found = reasonsFor(condition, facts)
    if (!found) return null
    reasons.push(...found)
  }
  return reasons
}

function reasonsForAny(conditions: readonly Condition[], facts: Facts): readonly Atom[] | null {
  const found = conditions
    .map((condition) => reasonsFor(condition, facts))
    .filter((reasons) => reasons !== null)
  return found.length > 0 ? found.flat() : null
}
