import type { Actor } from '#schemas/actor.ts'
import { done } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder } from '#server/referrals/fold-events.ts'
import { isFromFamily } from '#server/referrals/shared-with-sender.ts'
import type { Desk } from './desk.ts'
import { reachOf } from './letter-reach.ts'
import { placeOf, senderOf } from './referral-records.ts'
import { openForClinician } from './triage-page.ts'

/** Every letter of a request as it was saved, the newest first, and those a clinic sends itself, for clinicians to read and print. */
export async function clinicLetters(desk: Desk, actor: Actor, referralId: string) {
  const opened = await openForClinician(desk, { actor, action: 'read', section: 'triage' }, referralId)
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  const reach = await reachOf(desk, opened.value)
  return done({
    id: referral.id,
    name: child.likesToBeCalled,
    reference: referral.reference,
    clinic: await placeOf(desk.store, referral.clinicId),
    from: isFromFamily(referral) ? null : (await senderOf(desk.store, referral)).name,
    letters: referral.letters
      .toReversed()
      .map(({ id, to, on, text, locale = null }) => ({ id, to, on, text, locale, reach: reach[to] })),
    toDoctor: missedFor(referral),
  })
}

// What somebody said they would tell the family doctor: the service knows no doctor, so the clinic sends it.
function missedFor({ events }: Referral) {
  return eventsInOrder(events)
    .flatMap((event) => {
      if (event.type !== 'wnb' || !event.payload.copiedTo?.includes('gp')) return []
      const { appointmentId, contactAgainBy } = event.payload
      return [{ id: appointmentId, on: event.effectiveDate, contactAgainBy }]
    })
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
    .toReversed()
}
