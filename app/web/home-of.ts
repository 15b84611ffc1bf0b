import type { Actor } from '#schemas/actor.ts'
import type { Role } from '#schemas/person.ts'
import { paths } from './paths.ts'

const homeOfRole: Readonly<Record<Role, string>> = {
  senco: paths.children(),
  teacher: paths.children(),
  'safeguarding-lead': paths.children(),
  'health-visitor': paths.children(),
  clinician: paths.clinic(),
  'clinic-administrator': paths.clinic(),
  'clinic-manager': paths.clinic(),
  commissioner: paths.area(),
  'area-administrator': paths.adminPathways(),
  parent: paths.family(),
  'young-person': paths.me(),
}

/** Where somebody starts: the page of their main job. */
export function homeOf(actor: Actor): string {
  if (actor.kind === 'nobody') return paths.home()
  if (actor.kind !== 'person') return paths.contribute()
  const role = actor.memberships[0]?.role ?? actor.familyRole
  return role ? homeOfRole[role] : paths.help()
}
