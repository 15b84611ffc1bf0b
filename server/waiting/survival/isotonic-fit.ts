import { sum } from 'd3-array'
import { done, refused, type Outcome } from '#schemas/outcome.ts'

/** A mean with the number it stands on. */
export type WeightedMean = { readonly mean: number; readonly weight: number }

/**
 * The never-falling sequence nearest to the given means (weighted least squares), one value for each, in the order given:
 * pool-adjacent-violators. Refuses an empty list, weights that are not more than zero, and means that are not numbers.
 */
export function isotonicFit(
  means: readonly WeightedMean[],
): Outcome<readonly number[], 'no-means' | 'mean-not-a-number' | 'weight-not-positive'> {
  if (means.length === 0) return refused('no-means')
  if (!means.every(({ mean }) => Number.isFinite(mean))) return refused('mean-not-a-number')
  if (!means.every(({ weight }) => weight > 0 && Number.isFinite(weight)))
    return refused('weight-not-positive')
  const pools: Pool[] = []
  for (const { mean, weight } of means) {
    let pool: Pool = { mean, weight, size: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      pool = pooled(last, pool)
    }
    pools.push(pool)
  }
  return done(pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean)))
}

type Pool = WeightedMean & { readonly size: number }

function pooled(one: Pool, other: Pool): Pool {
  const weight = one.weight + other.weight
  const mean = sum([one, other], (pool) => pool.mean * pool.weight) / weight
  return { mean, weight, size: one.size + other.size }
}
