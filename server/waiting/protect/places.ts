import { groupsKey, type ExactCell } from './cell.ts'
import type { Dims } from './crossing.ts'

/** What a cell is about, without its number. */
export type Figure = {
  readonly indicator: string
  readonly dims: Dims
  readonly kind: ExactCell['kind']
}

/** The figures of a month by place and by name; the same for every month that has the same figures. */
export type Places = {
  readonly figures: readonly Figure[]
  readonly placeOf: (indicator: string, dims: Dims) => number | null
  /** The same with the groups of a figure that is known by its place. */
  readonly placeBeside: (indicator: string, place: number) => number | null
  readonly placesOf: (indicator: string) => readonly number[]
}

/** Places for figures. Refuses, by throwing, two about the same groups: one of them would go unguarded. */
export function placesFor(figures: readonly Figure[]): Places {
  const groupsAt = figures.map(({ dims }) => groupsKey(dims))
  const byKey = new Map(figures.map(({ indicator }, place) => [`${indicator}${groupsAt[place]}`, place]))
  if (byKey.size < figures.length) throw new RangeError('two cells about the same groups')
  const byIndicator = new Map<string, number[]>()
  figures.forEach(({ indicator }, place) => {
    const known = byIndicator.get(indicator)
    if (known) known.push(place)
    if (!known) byIndicator.set(indicator, [place])
  })
  return {
    figures,
    placeOf: (indicator, dims) => byKey.get(`${indicator}${groupsKey(dims)}`) ?? null,
    placeBeside: (indicator, place) => byKey.get(`${indicator}${groupsAt[place]}`) ?? null,
    placesOf: (indicator) => byIndicator.get(indicator) ?? [],
  }
}
