import type { Membership, Person } from './person.ts'

/** Who is asking. A membership that has ended or is out of date is not in the list (server/services/session-actor.ts). */
export type Actor =
  | {
      readonly kind: 'person'
      readonly personId: string
      readonly areaId: string
      readonly name: string
      readonly locale: string
      readonly memberships: readonly Membership[]
      readonly familyRole: Person['familyRole']
      readonly sessionId: string
    }
  | {
      readonly kind: 'link' | 'assisted'
      readonly contributionId: string
      /** The child check has been passed. */
      readonly confirmed: boolean
      readonly sessionId: string
      /** For an assisted session: the adult who opened it beside the child. */
      readonly openedBy: string | null
    }
  | { readonly kind: 'nobody' }

/** A short name for the access log: who, without a name. */
export function actorReference(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId
  if (actor.kind === 'nobody') return 'nobody'
  return `${actor.kind}:${actor.contributionId}`
}
