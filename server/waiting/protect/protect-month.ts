import { truthOf, withRests } from './guarded-month.ts'
import { hideUntilSafe } from './hide-until-safe.ts'
import { lastMonths } from './linked-figures.ts'
import type { Links } from './links.ts'
import type { RuleSet } from './rule-set.ts'
import type { Shown } from './shown.ts'

/** A month by place: exact counts (0 where a figure is none), each figure under its own rule, and the month before. */
export type OpenMonth = {
  readonly links: Links
  readonly rules: RuleSet
  readonly counts: ArrayLike<number>
  readonly shown: readonly Shown[]
  readonly before: readonly (Shown | null)[]
  /** Whether the list at the start of the month was already a carried one, by place. */
  readonly isOpeningCarried: (place: number) => boolean
}

/** What may be seen of each figure of a month once nothing small can be worked out from the others, by place. */
export function protectMonth({ counts, shown, ...month }: OpenMonth): readonly Shown[] {
  const exact = withRests(month.links, counts)
  const guarded = {
    ...month,
    exact,
    shown: [...shown],
    isTrue: truthOf(month.links, exact),
    isFrozen: (place: number) =>
      lastMonths.some(({ indicator }) => indicator === month.links.places.figures[place]?.indicator),
  }
  hideUntilSafe(guarded)
  return guarded.shown
}
