import { wilsonInterval } from '#server/waiting/spread/wilson-interval.ts'

/** A share of a group in per cent with its 95 % range (Wilson), or nothing where there is not enough to say. */
export type GroupShare = {
  readonly group: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** So many of a group, of so many in all, both as shown; null where a part is hidden. */
export type GroupCount = {
  readonly group: string
  readonly part: number | null
  readonly whole: number | null
}

// A rate needs thirty to stand on.
const leastWhole = 30

/** The share of one group. A rounded part may be a little over its rounded whole; it is then the whole. */
export function shareOf({ group, part, whole }: GroupCount): GroupShare {
  if (part === null || whole === null || whole < leastWhole) return nothingToSay(group)
  const range = wilsonInterval(Math.min(part, whole), whole)
  if (!range.ok) return nothingToSay(group)
  const { lower, upper } = range.value
  return {
    group,
    value: Math.round((100 * Math.min(part, whole)) / whole),
    low: Math.round(100 * lower),
    high: Math.round(100 * upper),
  }
}

function nothingToSay(group: string): GroupShare {
  return { group, value: null, low: null, high: null }
}

/** What shares say about one another: too little to compare, no difference to see, or which groups lie off the area's. */
export type Comparison =
  | { readonly kind: 'not-enough' }
  | { readonly kind: 'no-difference-shown' }
  | { readonly kind: 'differs'; readonly higher: readonly string[]; readonly lower: readonly string[] }

/** Compares groups with the share of the whole area: a group differs when its 95 % range does not hold the area's share. Never a ranking. */
export function compared(shares: readonly GroupShare[], area: number | null): Comparison {
  const known = shares.flatMap(({ group, low, high }) =>
    low === null || high === null ? [] : [{ group, low, high }],
  )
  if (area === null || known.length < 2) return { kind: 'not-enough' }
  const higher = known.filter(({ low }) => low > area).map(({ group }) => group)
  const lower = known.filter(({ high }) => high < area).map(({ group }) => group)
  return higher.length + lower.length === 0
    ? { kind: 'no-difference-shown' }
    : { kind: 'differs', higher, lower }
}
