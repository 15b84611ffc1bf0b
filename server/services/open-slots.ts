import type { Actor } from '#schemas/actor.ts'
import { done, refused } from '#schemas/outcome.ts'
import { clinicPlaceOf } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'

/** The clinic whose times somebody may read or change. */
export async function openSlots({ gate }: Desk, actor: Actor, action: 'read' | 'write') {
  const opened = await gate.open({ actor, action, section: 'slots' }, {})
  const place = clinicPlaceOf(actor)
  if (!opened.ok || !place) return refused('not-found')
  const { personId, areaId } = personOf(actor)
  return done({ ...place, personId, areaId })
}
