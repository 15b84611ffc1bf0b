import { isCarriedOn, rangeOfShown } from './frozen.ts'
import { isKnown, type GuardedMonth } from './guarded-month.ts'
import { narrow, unbounded, type Ranges } from './known-range.ts'
import type { RuleSet } from './rule-set.ts'
import type { Shown } from './shown.ts'

/**
 * What somebody outside can tell of every count of a month, rests included: they know the rules, the rounding, the totals,
 * the month before and, to be on the safe side, which hidden counts are small ones.
 */
export function outsideView(month: GuardedMonth): Ranges {
  const { relations, relationsAt } = month.links
  const known = relations.map((relation, index) => isKnown(month, relation, index))
  return narrow(firstRanges(month), { relations, relationsAt, known })
}

function firstRanges(month: GuardedMonth): Ranges {
  const { links, exact, shown } = month
  const least = new Float64Array(links.size)
  const most = new Float64Array(links.size).fill(unbounded)
  links.places.figures.forEach(({ kind }, place) => {
    if (kind !== 'count') return
    const [low, high] = firstRange(month, place, shown[place] ?? null)
    least[place] = low
    most[place] = high
  })
  // Parts that make the whole total leave nothing, and everybody knows it.
  for (const { rest, leavesRest } of links.sums) if (!leavesRest && exact[rest] === 0) most[rest] = 0
  return { least, most }
}

function firstRange(month: GuardedMonth, place: number, here: Shown | null): readonly [number, number] {
  const { before, rules, exact, isFrozen } = month
  const count = exact[place] ?? 0
  if (here?.kind !== 'shown') return rangeOfHidden(count, rules)
  if (!isFrozen(place)) return rangeOfShown(here.value, isCarriedOn(here, before[place] ?? null), rules)
  const [low, high] = rangeOfShown(here.value, month.isOpeningCarried(place), rules)
  // Late entries may have moved the truth since it was published.
  return low <= count && count <= high ? [low, high] : [0, unbounded]
}

function rangeOfHidden(count: number, { zero, hiddenUpTo }: RuleSet): readonly [number, number] {
  if (count > hiddenUpTo) return [hiddenUpTo + 1, unbounded]
  return [zero === 'hidden' ? 0 : Math.min(1, count), hiddenUpTo]
}
