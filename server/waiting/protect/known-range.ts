import type { Relation } from './relation.ts'

/** The least and the most each count can be, as far as somebody outside can tell; whole numbers, by place. */
export type Ranges = { readonly least: Float64Array; readonly most: Float64Array }

/** More than any area holds: a count about which nothing is known. */
export const unbounded = 1e7

// Narrowing settles within a few rounds; one that still moves after so many moves by less than a child a round.
const mostRounds = 60

/** What the relations leave of the ranges, when each is used again and again until nothing narrows. Changes the ranges given. */
export function narrow(ranges: Ranges, relations: readonly Relation[]): Ranges {
  for (let round = 0; round < mostRounds; round += 1) {
    let hasNarrowed = false
    for (const relation of relations) if (narrowBy(relation, ranges)) hasNarrowed = true
    if (!hasNarrowed) return ranges
  }
  return ranges
}

// A sum that is zero is zero at least, and so is its opposite.
function narrowBy(relation: Relation, ranges: Ranges): boolean {
  const isNarrower = narrowWith(relation, 1, ranges)
  return relation.sense === 'zero' && narrowWith(relation, -1, ranges) ? true : isNarrower
}

// What each count has to be for the sum to reach zero even when the others help as much as they can.
function narrowWith({ places, weights }: Relation, sign: 1 | -1, ranges: Ranges): boolean {
  const highest = highestSum(places, weights, { sign, ranges })
  let hasNarrowed = false
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    const weight = sign * (weights[index] ?? 0)
    const others = highest - weight * (furthest(weight, ranges)[place] ?? 0)
    if (tighten(ranges, place, { limit: -others / weight, isLeast: weight > 0 })) hasNarrowed = true
  }
  return hasNarrowed
}

function highestSum(
  places: readonly number[],
  weights: readonly number[],
  { sign, ranges }: { readonly sign: 1 | -1; readonly ranges: Ranges },
): number {
  let sum = 0
  for (let index = 0; index < places.length; index += 1) {
    const weight = sign * (weights[index] ?? 0)
    sum += weight * (furthest(weight, ranges)[places[index] ?? 0] ?? 0)
  }
  return sum
}

function furthest(weight: number, { least, most }: Ranges): Float64Array {
  return weight > 0 ? most : least
}

// Counts are whole; a hair's breadth of binary is forgiven.
function tighten(
  { least, most }: Ranges,
  place: number,
  { limit, isLeast }: { readonly limit: number; readonly isLeast: boolean },
): boolean {
  const kept = isLeast ? least : most
  const before = kept[place] ?? 0
  const now = isLeast ? Math.max(before, Math.ceil(limit - 1e-9)) : Math.min(before, Math.floor(limit + 1e-9))
  kept[place] = now
  return now !== before
}
