import { cumsum, sum } from 'd3-array'
import type { Outcome } from '#schemas/outcome.ts'
import { isNotNegative, whenSound } from '../when-sound.ts'

/** Counts between edges: band i runs from edge i to the next edge, the last band has no upper end. */
export type Bands = { readonly edges: readonly number[]; readonly counts: readonly number[] }

/** A median read from bands: a value in the unit of the edges, or only that it is over the last edge. */
export type BandedMedian =
  { readonly kind: 'at'; readonly value: number } | { readonly kind: 'over'; readonly value: number }

/** The median of a source that gives only bands, by straight lines within a band; the open last band gives "over". */
export function bandedMedian({
  edges,
  counts,
}: Bands): Outcome<BandedMedian, 'an-edge-for-every-band' | 'edges-not-rising' | 'not-a-count' | 'nobody'> {
  const total = sum(counts)
  const conditions = {
    'an-edge-for-every-band': edges.length === counts.length,
    'edges-not-rising': edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? Infinity)),
    'not-a-count': counts.every(isNotNegative),
    nobody: total > 0,
  }
  return whenSound(conditions, () => {
    const running = cumsum(counts)
    const band = running.findIndex((count) => count >= total / 2)
    const from = edges[band] ?? 0
    const to = edges[band + 1]
    if (to === undefined) return { kind: 'over', value: from }
    const before = band === 0 ? 0 : (running[band - 1] ?? 0)
    return { kind: 'at', value: from + ((total / 2 - before) / (counts[band] ?? 1)) * (to - from) }
  })
}
