import type { FlagRole } from '#questionnaires/engine/questionnaire.ts'
import type { Child } from '#schemas/child.ts'
import type { Person, Role } from '#schemas/person.ts'
import { organisations, people } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

type Place = 'schoolId' | 'healthOrganisationId'
type Post = { readonly role: Role; readonly at: Place }

// Roles that are no kind of account here are reached at an address their place has named, or by the safeguarding lead's list.
const posts: Readonly<Partial<Record<FlagRole, Post>>> = {
  'safeguarding-lead': { role: 'safeguarding-lead', at: 'schoolId' },
  senco: { role: 'senco', at: 'schoolId' },
  'health-safeguarding': { role: 'health-visitor', at: 'healthOrganisationId' },
  'health-lead': { role: 'health-visitor', at: 'healthOrganisationId' },
}

/** The people who hold a named role for a child on an ISO day: never a parent, never the young person. */
export async function roleHolders(
  store: Store,
  child: Child,
  { role, today }: { readonly role: FlagRole; readonly today: string },
): Promise<readonly Person[]> {
  if (role === 'lead-professional') return leadOf(store, child)
  const post = posts[role]
  const organisationId = post && child[post.at]
  if (!organisationId) return []
  const { documents } = await store.records(people).find('byOrganisation', { equals: [organisationId] })
  return documents.filter(
    (person) => person.status === 'active' && holds(person, { ...post, organisationId, today }),
  )
}

/** Somebody a message reaches, and in which language. */
export type Reached = Pick<Person, 'email' | 'locale'>

/** The addresses the child's places have named for a role that nobody holds by an account. */
export async function roleContacts(
  store: Store,
  { schoolId, healthOrganisationId }: Child,
  role: FlagRole,
): Promise<readonly Reached[]> {
  const ids = [schoolId, healthOrganisationId].flatMap((id) => (id === null ? [] : [id]))
  const places = await store.records(organisations).getEach(ids)
  const named = places.flatMap((place) => place?.roleContacts ?? []).filter((one) => one.role === role)
  return named.map(({ email }) => ({ email, locale: 'en-GB' }))
}

/** The lead professional of a child, or nobody. */
export async function leadOf(store: Store, { leadPersonId }: Child): Promise<readonly Person[]> {
  const lead = leadPersonId ? await store.records(people).get(leadPersonId) : null
  return lead?.status === 'active' && lead.familyRole === null ? [lead] : []
}

type Holding = Post & { readonly organisationId: string; readonly today: string }

function holds({ memberships }: Person, { role, organisationId, today }: Holding): boolean {
  return memberships.some(
    (membership) =>
      membership.role === role &&
      membership.organisationId === organisationId &&
      membership.state === 'confirmed' &&
      membership.from <= today &&
      (membership.until === null || today <= membership.until),
  )
}
