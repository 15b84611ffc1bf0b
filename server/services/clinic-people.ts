import type { Person } from '#schemas/person.ts'
import { people } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/** The clinicians of a clinic, by name; those it can be handed to. */
export async function cliniciansOf(store: Store, clinicId: string): Promise<readonly Person[]> {
  const { documents } = await store.records(people).find('byOrganisation', { equals: [clinicId], limit: 200 })
  return documents
    .filter((person) => isClinician(person, clinicId))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** Whether somebody works at a clinic as a clinician. */
export async function isClinicianAt(
  store: Store,
  { clinicId, personId }: { readonly clinicId: string; readonly personId: string | null },
): Promise<boolean> {
  const person = personId === null ? null : await store.records(people).get(personId)
  return person !== null && isClinician(person, clinicId)
}

function isClinician({ status, memberships }: Person, clinicId: string): boolean {
  const isHere = memberships.some(
    ({ organisationId, role, state }) =>
      organisationId === clinicId && role === 'clinician' && state === 'confirmed',
  )
  return status === 'active' && isHere
}
