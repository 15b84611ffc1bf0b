import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { adjustmentKinds, slotModes } from '#schemas/slot.ts'
import { mayAlso } from '#server/access/may-also.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { slots } from '#server/store/collections.ts'
import { firstDayWithNotice, suggestedAdjustments } from './appointment-choices.ts'
import { cliniciansOf } from './clinic-people.ts'
import type { Desk } from './desk.ts'
import type { OpenedChild } from './gate.ts'

const offered = 12
const daysAhead = 120

type Asked = {
  readonly referralId: string
  /** Whether times that leave less than the usual notice are wanted too. */
  readonly isSooner: boolean
}

/** What somebody needs to book: who waits for what, the times that are free, and what would help at the appointment. */
export async function bookingPage(desk: Desk, actor: Actor, { referralId, isSooner }: Asked) {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'referral' }, { referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  const today = londonDay(desk.now())
  const names = new Map((await cliniciansOf(desk.store, referral.clinicId)).map(({ id, name }) => [id, name]))
  const { documents } = await desk.store.records(slots).find('byOpenDay', {
    equals: [referral.clinicId],
    from: isSooner ? today : firstDayWithNotice(today),
    to: addDays(today, daysAhead),
    limit: offered,
  })
  const needsInterpreter = child.interpreter !== null
  return done({
    isSooner,
    once: desk.newId('e'),
    referralId,
    name: child.likesToBeCalled,
    years: Math.floor(ageInMonths(child.birthDate, today) / 12),
    interpreter: child.interpreter,
    firstDayWithNotice: firstDayWithNotice(today),
    episodes: foldEvents(referral.events)
      .filter(({ state }) => state === 'waiting' || state === 'booked')
      .map((episode) => ({
        id: episode.id,
        pathway: episode.pathway,
        state: episode.state,
        days: clocksOf(episode, today).C2.days ?? 0,
      })),
    slots: documents.map(({ id, on, time, minutes, mode, place, clinicianId }) => ({
      id,
      on,
      time,
      minutes,
      mode,
      place,
      clinician: clinicianId === null ? null : (names.get(clinicianId) ?? ''),
    })),
    adjustments: adjustmentKinds,
    suggested: suggestedAdjustments(await packFor(desk, actor, opened.value), needsInterpreter),
    modes: slotModes,
  })
}

// What helps is read from the picture, which the people who book may not read: for them it stays unsaid.
async function packFor(
  { gate }: Desk,
  actor: Actor,
  { referral, grant }: OpenedChild,
): Promise<Referral['pack']> {
  if (!referral || !mayAlso(grant.by, 'read', 'referral-pack')) return null
  const asking = { actor, action: 'read', section: 'referral-pack' } as const
  const opened = await gate.openChild(asking, { referralId: referral.id })
  return opened.ok ? (opened.value.referral?.pack ?? null) : null
}
