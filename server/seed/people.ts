import type { Organisation } from '#schemas/organisation.ts'
import type { Person, Role } from '#schemas/person.ts'
import { adultNames, familyNames } from './names.ts'
import { cast, type CastMember } from './personas.ts'
import type { Workshop } from './workshop.ts'

/** The area as stories find it: places by key, people by email address. */
export type Area = {
  readonly places: ReadonlyMap<string, Organisation>
  readonly people: ReadonlyMap<string, Person>
  /** How everybody's password is kept: made once, because making one is slow on purpose. */
  readonly passwordHash: string
}

// A reserved range for telephone numbers in stories (Ofcom).
export function storyPhone({ random }: Workshop): string {
  return `07700 900${String(random.int(0, 999)).padStart(3, '0')}`
}

type Account = Pick<CastMember, 'name' | 'email' | 'familyRole'>

/** Somebody with an account and no post. */
export function makePerson(workshop: Workshop, account: Account, passwordHash: string): Person {
  const { newId, newMarker, areaId } = workshop
  return {
    id: newId('u'),
    areaId,
    name: account.name,
    email: account.email,
    phone: storyPhone(workshop),
    locale: 'en-GB',
    status: 'active',
    passwordHash,
    familyRole: account.familyRole,
    memberships: [],
    signIn: { failures: 0, shutUntil: null },
    marker: newMarker(),
  }
}

const rolesAt: Readonly<Record<Organisation['kind'], readonly Role[]>> = {
  school: ['senco', 'safeguarding-lead', 'teacher', 'teacher'],
  clinic: ['clinician', 'clinician', 'clinic-administrator', 'clinic-manager'],
  'health-visiting': ['health-visitor', 'health-visitor', 'health-visitor'],
  council: ['commissioner', 'area-administrator'],
}

/** Everybody who works in the area, and the families of the personas, by email address. */
export function makePeople(
  workshop: Workshop,
  places: ReadonlyMap<string, Organisation>,
  passwordHash: string,
): ReadonlyMap<string, Person> {
  const members = [...cast, ...[...places].flatMap(([key, place]) => colleagues(workshop, { key, place }))]
  return new Map(
    members.map((member) => {
      const person = makePerson(workshop, member, passwordHash)
      return [member.email, { ...person, memberships: membershipsOf(member, places) }]
    }),
  )
}

function colleagues(
  workshop: Workshop,
  { key, place }: { key: string; place: Organisation },
): readonly CastMember[] {
  const { random } = workshop
  const taken = cast.filter(({ post }) => post?.at === key).map(({ post }) => post?.role)
  return rolesAt[place.kind]
    .filter((role) => !taken.includes(role))
    .map((role, index) => ({
      job: role,
      name: `${random.pick(adultNames)} ${random.pick(familyNames)}`,
      email: emailAt(key, role, index),
      post: { at: key, role },
      familyRole: null,
    }))
}

function emailAt(key: string, role: Role, index: number): string {
  const isFirst = role === 'senco' || role === 'safeguarding-lead'
  return `${role}${isFirst ? '' : `.${String(index)}`}@${key}.example`
}

function membershipsOf(
  { post }: CastMember,
  places: ReadonlyMap<string, Organisation>,
): Person['memberships'] {
  const place = post && places.get(post.at)
  if (!place) return []
  return [{ organisationId: place.id, role: post.role, state: 'confirmed', from: '2020-09-01', until: null }]
}

/** The first person with a role at a place; the area has one for every role stories ask for. */
export function workerAt(
  { people, places }: Pick<Area, 'people' | 'places'>,
  key: string,
  role: Role,
): Person {
  const organisationId = placeOf({ places }, key).id
  for (const person of people.values())
    if (person.memberships.some((post) => post.organisationId === organisationId && post.role === role))
      return person
  throw new Error(`nobody is ${role} at ${key}`)
}

/** A place by its key. */
export function placeOf({ places }: Pick<Area, 'places'>, key: string): Organisation {
  const place = places.get(key)
  if (!place) throw new Error(`there is no place called ${key}`)
  return place
}
