/** A count as the area may see it: to the nearest five, or hidden because it could point at a child. */
export type ShownCount = number | 'hidden'

// Zero is hidden too: "no girl in year 9 waits" is a fact about someone.
const smallestShown = 10
const leastChildrenForMedian = 10
// Below 25 waits the 92nd percentile is the longest wait or next to it, which is one child's.
const leastChildrenForPercentile = 25
const leastSchools = 3

/** How many waits a summary stands on, and from how many schools where schools are known. */
export type Basis = { readonly waits: number; readonly schools: number | null }

/**
 * A whole count as the area may see it. 0 to 9 are hidden; others go to the nearest 5, so that
 * "everyone" and "almost everyone" look the same. Refuses, by throwing, what is not a count.
 */
export function shownCount(count: number): ShownCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  return count < smallestShown ? 'hidden' : Math.round(count / 5) * 5
}

/** The total of parts that are shown beside it: hidden as soon as one part is, or the difference would tell. */
export function shownTotal(parts: readonly number[]): ShownCount {
  if (parts.some((part) => shownCount(part) === 'hidden')) return 'hidden'
  return shownCount(parts.reduce((sum, part) => sum + part, 0))
}

/** A median wait in days as whole weeks, or hidden under 10 children or 3 schools. */
export function shownMedian(days: number | null, basis: Basis): ShownCount {
  return shownWeeks(days, basis, leastChildrenForMedian)
}

/** A 92nd percentile wait in days as whole weeks, or hidden under 25 children or 3 schools. */
export function shownPercentile(days: number | null, basis: Basis): ShownCount {
  return shownWeeks(days, basis, leastChildrenForPercentile)
}

function shownWeeks(days: number | null, { waits, schools }: Basis, least: number): ShownCount {
  if (days === null || waits < least) return 'hidden'
  if (schools !== null && schools < leastSchools) return 'hidden'
  return Math.floor(days / 7)
}
