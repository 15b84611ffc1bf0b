import { localityIds, type LocalityId } from '#schemas/episode-row.ts'
import type { Localities } from '#schemas/localities.ts'
import type { Organisation } from '#schemas/organisation.ts'
import type { Area } from './people.ts'
import type { Workshop } from './workshop.ts'

const names = ['Rochester and Strood', 'Chatham', 'Gillingham', 'Rainham', 'The Peninsula'] as const
/** The parts of the demonstration area that are told apart. */
export const demonstrationLocalities = localityIds.slice(0, names.length)

/** The parts of the demonstration area, with its schools dealt out among them. */
export function makeLocalities(
  { newId, areaId, today }: Workshop,
  { places }: Pick<Area, 'places'>,
): Localities {
  return {
    id: areaId,
    names: demonstrationLocalities.map((id, index) => ({ id, name: names[index] ?? id })),
    places: [...places.values()].flatMap((place) => {
      const locality = localityAt(places.values(), place.id)
      return locality === null ? [] : [{ organisationId: place.id, locality }]
    }),
    keptBy: newId('u'),
    keptAt: `${today}T08:00:00.000Z`,
  }
}

/** The part of the area a school is in; null of any other place. */
export function localityAt(places: Iterable<Organisation>, id: string): LocalityId | null {
  const school = [...places].filter(({ kind }) => kind === 'school').findIndex((place) => place.id === id)
  return school < 0 ? null : (demonstrationLocalities[school % names.length] ?? null)
}
