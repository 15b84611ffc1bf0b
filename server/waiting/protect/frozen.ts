import type { RuleSet } from './rule-set.ts'
import { shownCount } from './shown-count.ts'
import { hidden, type Shown } from './shown.ts'

// A shown count stays as it was published until it is off by more than this. A published value is within two of what it
// stood for, so a new one means that at least ten have come or gone.
const keepsWithin = 11
// A count that was hidden was nine at most; one that appears has grown by ten or more.
const appearsFrom = 20

/**
 * A count of a month as it may be shown after the month before it, which is frozen: carried on while fewer than ten
 * children can have come or gone, hidden until ten have. `before` is null where this figure has no earlier month.
 */
export function shownAfter(count: number, before: Shown | null, rules: RuleSet): Shown {
  const fresh = shownCount(count, rules)
  if (before === null || fresh.kind === 'hidden') return fresh
  if (before.kind === 'hidden') return count < appearsFrom ? hidden('too-few') : fresh
  return isCarried(count, before.value) ? before : fresh
}

/** The least and most a count can be, as far as a reader of this month and of the month before can tell. */
export function rangeOfShown(value: number, before: Shown | null, rules: RuleSet): readonly [number, number] {
  const mayBeCarried = before?.kind === 'shown' && before.value === value
  const off = mayBeCarried ? keepsWithin : Math.floor(rules.nearest / 2)
  return [Math.max(rules.hiddenUpTo + 1, value - off), value + off]
}

function isCarried(count: number, value: number): boolean {
  return Math.abs(count - value) <= keepsWithin
}
