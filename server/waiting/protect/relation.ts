/**
 * One thing somebody outside knows of the counts: the weighted sum is zero, or zero at least. Counts are named by their
 * place in the list; `onlyWith` is the place of the wait that has to be shown for this to be known, else null.
 */
export type Relation = {
  readonly places: readonly number[]
  readonly weights: readonly number[]
  readonly sense: 'zero' | 'at-least-zero'
  readonly onlyWith: number | null
}

/** Whether a relation is true of exact counts: only what is true can be used to work something out. */
export function isTrueOf({ places, weights, sense }: Relation, exact: readonly number[]): boolean {
  const sum = places.reduce((so, place, index) => so + (exact[place] ?? 0) * (weights[index] ?? 0), 0)
  return sense === 'zero' ? sum === 0 : sum >= 0
}
