import type { Child } from '#schemas/child.ts'
import type { LocalityId } from '#schemas/episode-row.ts'
import { localities } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/** The part of the area in which the school of a child is, or the health service that knows them; null where the area names none. */
export async function localityOf(
  { store }: { readonly store: Store },
  { areaId, schoolId, healthOrganisationId }: Pick<Child, 'areaId' | 'schoolId' | 'healthOrganisationId'>,
): Promise<LocalityId | null> {
  const place = schoolId ?? healthOrganisationId
  const known = place === null ? null : await store.records(localities).get(areaId)
  return known?.places.find(({ organisationId }) => organisationId === place)?.locality ?? null
}
