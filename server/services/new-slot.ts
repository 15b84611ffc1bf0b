import type { Slot } from '#schemas/slot.ts'

type Free = Pick<
  Slot,
  'id' | 'areaId' | 'clinicId' | 'on' | 'time' | 'minutes' | 'clinicianId' | 'mode' | 'place'
> &
  Pick<Slot, 'changedBy' | 'changedAt'>

/** A time nobody has been given yet. */
export function newSlot(free: Free): Slot {
  const { id, areaId, clinicId, on, time, minutes, clinicianId, mode, place, changedBy, changedAt } = free
  return {
    id,
    areaId,
    clinicId,
    on,
    time,
    minutes,
    clinicianId,
    mode,
    place,
    changedBy,
    changedAt,
    state: 'open',
    openAt: clinicId,
    clash: clashOf(free),
    referralId: null,
    episodeIds: [],
    adjustments: [],
    once: null,
    ending: null,
    closedBecause: null,
  }
}

/** A time that has become somebody's appointment. */
export function bookedSlot(
  slot: Slot,
  booking: Pick<Slot, 'episodeIds' | 'adjustments' | 'changedBy' | 'changedAt'> & {
    readonly referralId: string
    readonly once: string | null
  },
): Slot {
  return { ...slot, ...booking, state: 'booked', openAt: null }
}

/** The same time, open again for somebody else. */
export function freedSlot(slot: Slot): Slot {
  const { state, openAt, referralId, episodeIds, adjustments, once } = newSlot(slot)
  return { ...slot, state, openAt, referralId, episodeIds, adjustments, once }
}

/** An appointment that had ended and stands again; a time still ahead is nobody else's. */
export function heldSlot(slot: Slot, today: string): Slot {
  const clash = slot.on < today ? null : clashOf(slot)
  return { ...slot, state: 'booked', openAt: null, ending: null, clash }
}

function clashOf({ clinicianId, on, time }: Pick<Slot, 'clinicianId' | 'on' | 'time'>): string | null {
  return clinicianId === null ? null : `${clinicianId} ${on} ${time}`
}
