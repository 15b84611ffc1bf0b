import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Referral } from '#schemas/referral.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'
import { areaPathways } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'

/** The version of an area's pathways that holds on an ISO day; null while the area has set none. */
export async function areaPathwaysOn(
  store: Store,
  areaId: string,
  day: string,
): Promise<Stored<AreaPathways> | null> {
  const search = { equals: [areaId], to: `${day}~`, descending: true, limit: 1 }
  const { documents } = await store.records(areaPathways).find('byDay', search)
  return documents[0] ?? null
}

/** The rules a request goes by: those it was received under, so that a promise once made stays made. */
export async function rulesOf(
  store: Store,
  { areaPathwaysId }: Pick<Referral, 'areaPathwaysId'>,
): Promise<AreaRules | null> {
  if (areaPathwaysId === undefined) return null
  const version = await store.records(areaPathways).get(areaPathwaysId)
  if (!version) throw new Error(`no area has pathways ${areaPathwaysId}`)
  return version
}
