import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot } from '#schemas/slot.ts'
import { slots } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'

export type OpenedAppointment = {
  readonly slot: Stored<Slot>
  readonly child: Stored<Child>
  readonly referral: Stored<Referral>
  readonly isClinician: boolean
}

/** One appointment, for the people of the clinic it is at; a time nobody was given is not found. */
export async function openAppointment(
  desk: Desk,
  { actor, action }: { readonly actor: Actor; readonly action: 'read' | 'write' },
  slotId: string,
): Promise<Outcome<OpenedAppointment, 'not-found'>> {
  const slot = await desk.store.records(slots).get(slotId)
  const referralId = slot?.referralId ?? ''
  const opened = await desk.gate.openChild({ actor, action, section: 'referral' }, { referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!slot || !referral || slot.clinicId !== referral.clinicId || !grant.by.startsWith('clinic-'))
    return refused('not-found')
  return done({ slot, child, referral, isClinician: grant.by === 'clinic-received' })
}
