import { ageBandOn, ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Referral } from '#schemas/referral.ts'
import { children } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { isShutOut } from './clinic-place.ts'

/** A request with the child it is about. */
export type ClinicLine = { readonly referral: Stored<Referral>; readonly child: Child }

/** Requests with their children; those of children somebody is shut out from are left out. */
export async function withChildren(
  store: Store,
  actor: Actor,
  shown: readonly Stored<Referral>[],
): Promise<readonly ClinicLine[]> {
  const about = await store.records(children).getEach(shown.map(({ childId }) => childId))
  return shown.flatMap((referral, at) => {
    const child = about[at]
    return child && !isShutOut(actor, child) ? [{ referral, child }] : []
  })
}

/** How a list names a child: initials and an age, never more. */
export function childLine({ referral, child }: ClinicLine, today: string) {
  return {
    id: referral.id,
    initials: `${child.givenName.slice(0, 1)}.${child.familyName.slice(0, 1)}.`,
    years: Math.floor(ageInMonths(child.birthDate, today) / 12),
    band: ageBandOn(child.birthDate, today) ?? null,
    interpreter: child.interpreter !== null,
  }
}
