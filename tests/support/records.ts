import type { Child, Tie } from '#schemas/child.ts'
import type { Organisation } from '#schemas/organisation.ts'
import type { Membership, Person, Role } from '#schemas/person.ts'
import type { PersonActor } from '#server/services/person-of.ts'

export const areaId = 'ar_testarea1'
export const schoolId = 'o_testschool1'

/** A school unless the test says otherwise. */
export function anOrganisation(parts: Partial<Organisation> = {}): Organisation {
  return {
    id: schoolId,
    areaId,
    kind: 'school',
    name: 'Oakfield Primary',
    phone: '01634 000000',
    stage: 'PRI',
    pathways: [],
    marker: null,
    ...parts,
  }
}

/** Somebody with an account and no membership. */
export function aPerson(parts: Partial<Person> = {}): Person {
  return {
    id: 'u_testperson1',
    areaId,
    name: 'Priya Shah',
    email: 'priya@oakfield.example',
    phone: null,
    locale: 'en-GB',
    status: 'active',
    passwordHash: 'plain:a long enough password',
    familyRole: null,
    memberships: [],
    signIn: { failures: 0, shutUntil: null },
    marker: null,
    ...parts,
  }
}

export function aMembership(role: Role, organisationId = schoolId): Membership {
  return { organisationId, role, state: 'confirmed', from: '2020-01-01', until: null }
}

export function aTie(personId: string, parts: Partial<Tie> = {}): Tie {
  return {
    personId,
    kind: 'parent',
    label: 'Mum',
    state: 'active',
    evidence: 'Seen at school',
    from: '2020-01-01',
    until: null,
    bar: null,
    contact: { phone: null, email: null, address: null, marker: null },
    ...parts,
  }
}

/** A child of eight at the test school, with nobody tied to them yet. */
export function aChild(parts: Partial<Child> = {}): Child {
  return {
    id: 'c_testchild1',
    areaId,
    givenName: 'Ellie',
    familyName: 'Stone',
    likesToBeCalled: 'Ellie',
    birthDate: '2018-03-27',
    gestationWeeks: null,
    sex: 'female',
    schoolId,
    healthOrganisationId: null,
    leadPersonId: null,
    yearGroup: 'Year 4',
    ties: [],
    band: null,
    isProtected: false,
    care: 'none',
    interpreter: null,
    initialsAndYear: 'E.S.2018',
    workingNote: null,
    safeguardingNote: null,
    addedOn: '2026-09-01',
    marker: null,
    ...parts,
  }
}

/** A signed-in person with these memberships. */
export function anActor(
  personId: string,
  memberships: readonly Membership[] = [],
  familyRole: Person['familyRole'] = null,
): PersonActor {
  return {
    kind: 'person',
    personId,
    areaId,
    name: 'Test',
    locale: 'en-GB',
    memberships,
    familyRole,
    sessionId: 's_testsession1',
  }
}
