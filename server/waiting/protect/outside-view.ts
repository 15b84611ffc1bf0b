import { rangeOfShown } from './frozen.ts'
import { isSeen, type GuardedMonth } from './guarded-month.ts'
import { narrow, unbounded, type Ranges } from './known-range.ts'

/**
 * What somebody outside can tell of every count of a month, rests included: they know the rules, the rounding, the totals,
 * the months before and, to be on the safe side, which hidden counts are small ones.
 */
export function outsideView(month: GuardedMonth): Ranges {
  const ranges = firstRanges(month)
  const known = month.linked.relations.filter(({ onlyWith }) => onlyWith === null || isSeen(month, onlyWith))
  return narrow(ranges, known)
}

function firstRanges(month: GuardedMonth): Ranges {
  const { exact } = month.linked
  const least = new Float64Array(exact.length)
  const most = new Float64Array(exact.length).fill(unbounded)
  month.batch.exact.forEach((count, place) => {
    if (count === null) return
    const [low, high] = firstRange(month, place, count)
    least[place] = low
    most[place] = high
  })
  return { least, most }
}

function firstRange(month: GuardedMonth, place: number, count: number): readonly [number, number] {
  const { shown, before, rules, frozen } = month
  const here = shown[place]
  if (here?.kind === 'shown' && !frozen.has(place)) {
    return rangeOfShown(here.value, before[place] ?? null, rules)
  }
  if (here?.kind === 'shown') return rangeOfFrozen(here.value, count, rules)
  const from = rules.zero === 'hidden' ? 0 : 1
  return count <= rules.hiddenUpTo
    ? [Math.min(from, count), rules.hiddenUpTo]
    : [rules.hiddenUpTo + 1, unbounded]
}

// A value that was fresh a month ago is within two; one that was carried then, within eleven; late entries may have
// moved the truth further still.
function rangeOfFrozen(
  value: number,
  count: number,
  rules: GuardedMonth['rules'],
): readonly [number, number] {
  const carried = { kind: 'shown', value } as const
  const ranges = [rangeOfShown(value, null, rules), rangeOfShown(value, carried, rules)]
  return ranges.find(([low, high]) => low <= count && count <= high) ?? [0, unbounded]
}
