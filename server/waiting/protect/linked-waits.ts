import { alikeAt } from './linked-counts.ts'
import { readings } from './linked-figures.ts'
import type { Places } from './places.ts'
import type { Relation } from './relation.ts'

/**
 * What medians and percentiles tell of counts. A percentile under a limit puts at least its share of the whole within the
 * limit; one over the limit puts at most its share there; one that straddles it tells nothing.
 */
export function linkedWaits(places: Places): readonly Relation[] {
  return readings.flatMap(({ wait, share, whole, within }) =>
    places.placesOf(wait).flatMap((place) =>
      within.flatMap(({ parts, days }) => {
        const found = alikeAt(places, place, [whole, ...parts])
        if (!found) return []
        const weights = found.map((_, index) => (index === 0 ? -Math.round(share * 100) : 100))
        const against = weights.map((weight) => -weight)
        return [
          read(found, weights, { place, days, side: 'under' }),
          read(found, against, { place, days, side: 'over' }),
        ]
      }),
    ),
  )
}

function read(
  places: readonly number[],
  weights: readonly number[],
  fromWait: NonNullable<Relation['fromWait']>,
): Relation {
  return { places, weights, sense: 'at-least-zero', fromWait }
}
