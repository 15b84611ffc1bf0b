import type { Links } from './links.ts'
import { isTrueOf, type Relation } from './relation.ts'
import type { RuleSet } from './rule-set.ts'
import type { Shown } from './shown.ts'

/** One month being guarded, by place: its exact counts and rests, what is seen so far, and the frozen month before. */
export type GuardedMonth = {
  readonly links: Links
  readonly rules: RuleSet
  /** Counts as they are, rests after them; 0 where the figure is no count. */
  readonly exact: Float64Array
  readonly shown: Shown[]
  readonly before: readonly (Shown | null)[]
  /** Which relations are true of the exact counts. */
  readonly isTrue: readonly boolean[]
  /** Hides a figure that was published a month ago under another name? That would hide nothing, so these stay. */
  readonly isFrozen: (place: number) => boolean
  /** Whether a frozen figure was itself carried on when it was published. */
  readonly isOpeningCarried: (place: number) => boolean
}

/** The exact counts with the rests that sums leave after them, by place. */
export function withRests({ size, sums }: Links, counts: ArrayLike<number>): Float64Array {
  const exact = new Float64Array(size)
  exact.set(counts)
  for (const { total, parts, rest } of sums) {
    let left = exact[total] ?? 0
    for (const part of parts) left -= exact[part] ?? 0
    exact[rest] = left
  }
  return exact
}

/** Which relations are true of exact counts. A sum whose parts are more than its total tells nothing. */
export function truthOf({ relations, sums }: Links, exact: Float64Array): readonly boolean[] {
  return relations.map((relation, index) => {
    const rest = sums[index]?.rest
    return rest === undefined ? isTrueOf(relation, exact) : (exact[rest] ?? 0) >= 0
  })
}

/** Whether the figure at a place can be seen. */
export function isSeen({ shown }: GuardedMonth, place: number): boolean {
  return shown[place]?.kind === 'shown'
}

/** Whether somebody outside knows a relation: it is true, and the wait it is read off is shown on the right side. */
export function isKnown(month: GuardedMonth, { fromWait }: Relation, index: number): boolean {
  if (month.isTrue[index] !== true) return false
  if (fromWait === null) return true
  const wait = month.shown[fromWait.place]
  if (wait?.kind !== 'shown') return false
  // "So many weeks" is up to six days more.
  const { days, side } = fromWait
  return side === 'under' ? wait.value * 7 + 6 <= days : wait.value * 7 > days
}
