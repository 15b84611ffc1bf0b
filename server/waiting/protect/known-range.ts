import type { Relation } from './relation.ts'

/** The least and the most each count can be, as far as somebody outside can tell; whole numbers, by place. */
export type Ranges = { readonly least: Float64Array; readonly most: Float64Array }

/** More than any area holds: a count about which nothing is known. */
export const unbounded = 1e7

/** Relations, which of them each place is in, and which of them are known. */
type Knowledge = {
  readonly relations: readonly Relation[]
  readonly relationsAt: readonly (readonly number[])[]
  readonly known: readonly boolean[]
}

// Narrowing settles long before; one that goes on moves a bound by single children towards no end.
const mostVisitsEach = 60

/** What known relations leave of the ranges, each used again until nothing narrows. Changes the ranges given. */
export function narrow(ranges: Ranges, { relations, relationsAt, known }: Knowledge): Ranges {
  const waiting = relations.flatMap((_, index) => (known[index] ? [index] : []))
  const isWaiting = known.map(Boolean)
  const last = waiting.length * mostVisitsEach
  for (let visit = 0; visit < Math.min(waiting.length, last); visit += 1) {
    const index = waiting[visit] ?? 0
    const relation = relations[index]
    isWaiting[index] = false
    if (!relation || !narrowBy(relation, ranges)) continue
    for (const place of relation.places) {
      for (const next of relationsAt[place] ?? []) {
        if (isWaiting[next] || !known[next]) continue
        isWaiting[next] = true
        waiting.push(next)
      }
    }
  }
  return ranges
}

// A sum that is zero is zero at least, and so is its opposite.
function narrowBy(relation: Relation, ranges: Ranges): boolean {
  const isNarrower = narrowWith(relation, 1, ranges)
  return relation.sense === 'zero' && narrowWith(relation, -1, ranges) ? true : isNarrower
}

// What each count has to be for the sum to reach zero even when the others help as much as they can.
function narrowWith(relation: Relation, sign: 1 | -1, ranges: Ranges): boolean {
  const { places, weights } = relation
  const highest = highestSum(relation, sign, ranges)
  let hasNarrowed = false
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    const weight = sign * (weights[index] ?? 0)
    const limit = (helpful(weight, ranges)[place] ?? 0) - highest / weight
    const isNarrower = weight > 0 ? raise(ranges.least, place, limit) : lower(ranges.most, place, limit)
    if (isNarrower) hasNarrowed = true
  }
  return hasNarrowed
}

function highestSum({ places, weights }: Relation, sign: 1 | -1, ranges: Ranges): number {
  let highest = 0
  for (let index = 0; index < places.length; index += 1) {
    const weight = sign * (weights[index] ?? 0)
    highest += weight * (helpful(weight, ranges)[places[index] ?? 0] ?? 0)
  }
  return highest
}

// The bound at which a count of this weight helps the sum most.
function helpful(weight: number, { least, most }: Ranges): Float64Array {
  return weight > 0 ? most : least
}

// Counts are whole; a hair's breadth of binary is forgiven.
function raise(least: Float64Array, place: number, limit: number): boolean {
  const now = Math.ceil(limit - 1e-9)
  if (now <= (least[place] ?? 0)) return false
  least[place] = now
  return true
}

function lower(most: Float64Array, place: number, limit: number): boolean {
  const now = Math.floor(limit + 1e-9)
  if (now >= (most[place] ?? 0)) return false
  most[place] = now
  return true
}
