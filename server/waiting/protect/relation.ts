/**
 * One thing somebody outside knows of counts, named by their places: the weighted sum is zero, or zero at least.
 * `fromWait`: it is read off a wait, so it is known only while that wait is shown and is on that side of the limit.
 */
export type Relation = {
  readonly places: readonly number[]
  readonly weights: readonly number[]
  readonly sense: 'zero' | 'at-least-zero'
  readonly fromWait: WaitLimit | null
}

/** A shown wait, by place, and whether it has to be under or over so many days. */
export type WaitLimit = { readonly place: number; readonly days: number; readonly side: 'under' | 'over' }

/** Whether a relation is true of exact counts: only what is true can be used to work something out. */
export function isTrueOf({ places, weights, sense }: Relation, exact: ArrayLike<number>): boolean {
  let sum = 0
  for (let index = 0; index < places.length; index += 1) {
    sum += (exact[places[index] ?? 0] ?? 0) * (weights[index] ?? 0)
  }
  return sense === 'zero' ? sum === 0 : sum >= 0
}
