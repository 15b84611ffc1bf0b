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

/** Whether a figure says the same as the month before, and so may be that month's. */
export function isCarriedOn(now: Shown | undefined, before: Shown | null): boolean {
  return now?.kind === 'shown' && before?.kind === 'shown' && now.value === before.value
}

/** The least and most a shown count can be, as far as a reader who knows whether it may be carried can tell. */
export function rangeOfShown(
  value: number,
  mayBeCarried: boolean,
  rules: RuleSet,
): readonly [number, number] {
  if (value === 0) return [0, 0]
  const off = mayBeCarried ? keepsWithin : Math.floor(rules.nearest / 2)
  return [Math.max(rules.hiddenUpTo + 1, value - off), value + off]
}

function isCarried(count: number, value: number): boolean {
  return Math.abs(count - value) <= keepsWithin
}
