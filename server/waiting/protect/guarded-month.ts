import type { Batch } from './batch.ts'
import type { Linked } from './relations-of.ts'
import type { RuleSet } from './rule-set.ts'
import type { Shown } from './shown.ts'

/** One month being guarded: its cells, what links them, what may be seen so far, and the frozen month before by place. */
export type GuardedMonth = {
  readonly batch: Batch
  readonly linked: Linked
  readonly rules: RuleSet
  readonly shown: Shown[]
  readonly before: readonly (Shown | null)[]
  /** Places whose value was published a month ago under another name; hiding them now would hide nothing. */
  readonly frozen: ReadonlySet<number>
}

/** Whether the figure at a place can be seen. */
export function isSeen({ shown }: GuardedMonth, place: number): boolean {
  return shown[place]?.kind === 'shown'
}
