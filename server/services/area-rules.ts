import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Referral } from '#schemas/referral.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { areaPathways } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { isSent } from './referral-records.ts'

type Ruled = Pick<Referral, 'areaId' | 'areaPathwaysId' | 'events'>

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

/** What holds in an area on an ISO day: its own version, or the usual while it has set none. */
export async function rulesOn(store: Store, areaId: string, day: string): Promise<AreaRules> {
  return (await areaPathwaysOn(store, areaId, day)) ?? usualRules
}

/**
 * The rules a request goes by: those it was received under, so that a promise once made stays made. A draft has been promised
 * nothing and goes by the rules of the ISO day it is.
 */
export async function rulesOf(store: Store, referral: Ruled, today: string): Promise<AreaRules> {
  const { areaId, areaPathwaysId } = referral
  if (areaPathwaysId === undefined) return isSent(referral) ? usualRules : rulesOn(store, areaId, today)
  return versionOf(store, areaPathwaysId)
}

/** The same for many requests that were sent, in their order; each version is read once. */
export async function rulesOfEach(store: Store, sent: readonly Ruled[]): Promise<readonly AreaRules[]> {
  const named = new Set(sent.flatMap(({ areaPathwaysId }) => areaPathwaysId ?? []))
  const read = await Promise.all([...named].map((id) => versionOf(store, id)))
  const known = new Map(read.map((version) => [version.id, version]))
  return sent.map(({ areaPathwaysId }) => known.get(areaPathwaysId ?? '') ?? usualRules)
}

async function versionOf(store: Store, areaPathwaysId: string): Promise<AreaPathways> {
  const version = await store.records(areaPathways).get(areaPathwaysId)
  if (!version) throw new Error(`no area has pathways ${areaPathwaysId}`)
  return version
}
