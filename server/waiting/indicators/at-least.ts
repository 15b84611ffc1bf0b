const floors = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000] as const

/** Of fewer, five per cent are fewer than ten children. */
export const leastFollowed = floors[0]

// A higher floor is published only once this many more than it asks for have come.
const leastChange = 10

/**
 * A number of at least 200 as a floor it has reached: 200, 500, 1,000 and so on, so that groups taken from their total tell
 * nothing. `before` is the floor published a month ago; it gives way to a higher one once ten more than that are there.
 */
export function atLeastAfter(count: number, before: number | null): number {
  const reached = floorOf(count)
  return before !== null && reached > before ? Math.max(before, floorOf(count - leastChange)) : reached
}

function floorOf(count: number): number {
  return floors.findLast((floor) => floor <= count) ?? leastFollowed
}
