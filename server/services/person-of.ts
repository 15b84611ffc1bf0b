import type { Actor } from '#schemas/actor.ts'

/** Somebody with an account. */
export type PersonActor = Extract<Actor, { readonly kind: 'person' }>

/** The account behind an actor whom a grant for people with accounts let through; throws for anybody else. */
export function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error(`a ${actor.kind} has no account`)
  return actor
}
