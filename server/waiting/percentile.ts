/** Ways of reading a percentile, numbered as in R's quantile: 1 nearest rank, 2 the same averaged at ties, 7 interpolated. */
export type PercentileType = 1 | 2 | 7

/**
 * The value below which a share (0 to 1) of the values lies; null for no values. Type 2 is the one all figures use.
 * Refuses, by throwing, a share outside 0 to 1 and values that are not finite numbers.
 */
export function percentile(
  values: readonly number[],
  share: number,
  type: PercentileType = 2,
): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share outside 0 to 1: ${share}`)
  if (!values.every(Number.isFinite)) throw new RangeError('values that are not finite numbers')
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  return readers[type](sorted, share)
}

/** The middle value (type 2), or null for no values. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5)
}

type WeightedDays = { readonly days: number | null; readonly episodes: number }

/**
 * The value below which a share (0 to 1) of the weighted values lies, type 2; null for none. Values without a number
 * of days are left out.
 */
export function percentileOfCounts(counts: readonly WeightedDays[], share: number): number | null {
  const sorted = counts
    .filter(({ days }) => days !== null)
    .sort((one, other) => (one.days ?? 0) - (other.days ?? 0))
  const length = sorted.reduce((sum, { episodes }) => sum + episodes, 0)
  if (length === 0) return null
  const exact = rank({ length }, share)
  if (!Number.isInteger(exact)) return daysAt(sorted, Math.ceil(exact))
  return (daysAt(sorted, exact) + daysAt(sorted, Math.min(exact + 1, length))) / 2
}

// Ranks count from 1.
function daysAt(sorted: readonly WeightedDays[], place: number): number {
  let left = Math.max(place, 1)
  for (const { days, episodes } of sorted) {
    left -= episodes
    if (left <= 0) return days ?? 0
  }
  throw new RangeError('a rank beyond the last')
}

type Reader = (sorted: readonly number[], share: number) => number

const readers: Readonly<Record<PercentileType, Reader>> = {
  1: (sorted, share) => at(sorted, Math.ceil(rank(sorted, share))),
  2: (sorted, share) => {
    const exact = rank(sorted, share)
    if (!Number.isInteger(exact)) return at(sorted, Math.ceil(exact))
    return (at(sorted, exact) + at(sorted, exact + 1)) / 2
  },
  7: (sorted, share) => {
    const place = (sorted.length - 1) * share + 1
    const below = Math.floor(place)
    return at(sorted, below) + (place - below) * (at(sorted, below + 1) - at(sorted, below))
  },
}

// 0.92 × 25 is a hair over 23 in binary; a rank that close to a whole number is that number.
function rank(sorted: { readonly length: number }, share: number): number {
  const exact = sorted.length * share
  const whole = Math.round(exact)
  return Math.abs(exact - whole) < 1e-9 ? whole : exact
}

// Ranks count from 1 and stop at the ends.
function at(sorted: readonly number[], place: number): number {
  const value = sorted[Math.min(Math.max(place, 1), sorted.length) - 1]
  if (value === undefined) throw new RangeError('no values')
  return value
}
