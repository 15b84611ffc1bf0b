import type { Child } from '#schemas/child.ts'
import type { Organisation } from '#schemas/organisation.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import type { EpisodeElsewhere } from '#server/referrals/move-facts.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { isFromFamily, isHeardBy } from '#server/referrals/shared-with-sender.ts'
import { isOpen } from '#server/referrals/states.ts'
import { organisations, referrals } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'

/** Every referral of the child a grant is for, newest first. */
export async function referralsOf(store: Store, { childId }: Grant): Promise<readonly Stored<Referral>[]> {
  if (childId === null) throw new Error('a grant for no child opens no referral')
  const { documents } = await store
    .records(referrals)
    .find('byChild', { equals: [childId], descending: true, limit: 200 })
  return documents
}

/** The child's episodes in every referral but one; drafts are left out, since nobody has been asked yet. */
export function episodesElsewhere(
  all: readonly Pick<Referral, 'id' | 'events'>[],
  exceptId: string,
): readonly EpisodeElsewhere[] {
  return all
    .filter(({ id }) => id !== exceptId)
    .flatMap(({ events }) => foldEvents(events))
    .filter(({ receivedOn }) => receivedOn !== null)
    .map(({ id, pathway, state }) => ({ id, pathway, isOpen: isOpen(state) }))
}

/** Whether the referral has left the sender. */
export function isSent({ events }: Pick<Referral, 'events'>): boolean {
  return foldEvents(events).some(({ receivedOn }) => receivedOn !== null)
}

/** Whether the referral is a draft that was thrown away. */
export function isDiscarded({ events }: Pick<Referral, 'events'>): boolean {
  return (
    events.length > 0 &&
    foldEvents(events).every(({ state, receivedOn }) => state === 'closed' && receivedOn === null)
  )
}

/** How a clinic or school is named to people. */
export async function placeOf(
  store: Store,
  organisationId: string,
): Promise<{ name: string; phone: string }> {
  const place = await store.records(organisations).get(organisationId)
  return { name: place?.name ?? '', phone: place?.phone ?? '' }
}

/** Who sent a request, as a clinic reads it: a place with its number, or the family itself. */
export async function senderOf(
  store: Store,
  referral: Pick<Referral, 'fromOrganisationId' | 'fromName'>,
): Promise<{ name: string; phone: string; isFamily: boolean }> {
  const { name, phone } = await placeOf(store, referral.fromOrganisationId)
  return { name: referral.fromName ?? name, phone, isFamily: isFromFamily(referral) }
}

/**
 * The school or service that hears how a request goes on, by name: whoever sent it, or for a family's own the one the clinic asked for
 * something. Null where none does.
 */
export async function hearerName(
  store: Store,
  child: Pick<Child, 'schoolId' | 'healthOrganisationId'>,
  referral: Referral,
): Promise<string | null> {
  const places = isFromFamily(referral) ? placesAsked(child, referral) : [referral.fromOrganisationId]
  const names = await Promise.all(places.map(async (id) => (await placeOf(store, id)).name))
  return names.filter((name) => name !== '').join(', ') || null
}

function placesAsked(
  { schoolId, healthOrganisationId }: Pick<Child, 'schoolId' | 'healthOrganisationId'>,
  referral: Referral,
): readonly string[] {
  const places = { school: schoolId, health: healthOrganisationId }
  return (['school', 'health'] as const).flatMap((hearer) =>
    isHeardBy(referral, hearer) ? (places[hearer] ?? []) : [],
  )
}

/** The clinics of an area. */
export async function clinicsOf(store: Store, areaId: string): Promise<readonly Organisation[]> {
  const { documents } = await store
    .records(organisations)
    .find('byArea', { equals: [areaId, 'clinic'], limit: 200 })
  return documents
}
