import type { Role } from '#schemas/person.ts'

/** Somebody to sign in as in the demonstration area. */
export type Persona = {
  readonly job: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Everybody of the demonstration signs in with this; it never exists in production. */
export const demonstrationPassword = 'needs-first-demo'

export type CastMember = {
  readonly job: string
  readonly name: string
  readonly email: string
  /** Where somebody works and as what; null for families. */
  readonly post: { readonly at: string; readonly role: Role } | null
  readonly familyRole: 'parent' | 'young-person' | null
}

function worker(job: string, name: string, work: { email: string; at: string; role: Role }): CastMember {
  const { email, at, role } = work
  return { job, name, email, post: { at, role }, familyRole: null }
}

function family(job: string, name: string, email: string): CastMember {
  return { job, name, email, post: null, familyRole: 'parent' }
}

/** The people of the journeys and the README; their addresses never change. */
export const cast: readonly CastMember[] = [
  worker('SENCO', 'Priya Shah', { email: 'senco@oakfield.example', at: 'oakfield', role: 'senco' }),
  worker('SENCO of another school', 'Tom Bell', {
    email: 'senco@riverside.example',
    at: 'riverside',
    role: 'senco',
  }),
  worker('Class teacher', 'Gareth Hill', {
    email: 'teacher@oakfield.example',
    at: 'oakfield',
    role: 'teacher',
  }),
  worker('Safeguarding lead', 'Joy Mensah', {
    email: 'safeguarding@oakfield.example',
    at: 'oakfield',
    role: 'safeguarding-lead',
  }),
  worker('Health visitor', 'Claire Dunn', {
    email: 'health.visitor@medway.example',
    at: 'health-visiting',
    role: 'health-visitor',
  }),
  family('Parent', 'Anna Nowak', 'anna@family.example'),
  family('The other parent, living apart', 'Marek Nowak', 'marek@family.example'),
  family('Parent of a protected family', 'Nadia Rahman', 'nadia@family.example'),
  {
    job: 'Young person',
    name: 'Jade Osei',
    email: 'jade@family.example',
    post: null,
    familyRole: 'young-person',
  },
  worker('Clinician', 'Dr Sam Okafor', {
    email: 'clinician@medway.example',
    at: 'paediatrics',
    role: 'clinician',
  }),
  worker('Second clinician', 'Dr Leila Amari', {
    email: 'clinician.two@medway.example',
    at: 'paediatrics',
    role: 'clinician',
  }),
  worker('Clinic administrator', 'Lena Fox', {
    email: 'clinic.admin@medway.example',
    at: 'paediatrics',
    role: 'clinic-administrator',
  }),
  worker('Clinic manager', 'Ines Duarte', {
    email: 'clinic.manager@medway.example',
    at: 'paediatrics',
    role: 'clinic-manager',
  }),
  worker('Commissioner', 'Ruth Adeyemi', {
    email: 'commissioner@medway.example',
    at: 'council',
    role: 'commissioner',
  }),
  worker('Area administrator', 'Peter Lang', {
    email: 'area.admin@medway.example',
    at: 'council',
    role: 'area-administrator',
  }),
]

/** Whom to sign in as, in the order they are printed. */
export const personas: readonly Persona[] = cast.map(({ job, name, email }) => ({
  job,
  name,
  email,
  password: demonstrationPassword,
}))
