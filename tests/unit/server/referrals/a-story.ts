import fc from 'fast-check'
import { addDays } from '#schemas/calendar.ts'
import { referralEventTypes, type ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { after, facts, onTheList, said } from './a-referral.ts'

type Try = { readonly type: ReferralEventType; readonly day: number }

/** The day every story begins with a receipt. */
export const start = '2024-01-15'
/** Moves somebody tries, each on a day after the receipt. */
export const tries = (types: readonly ReferralEventType[]) =>
  fc.array(fc.record({ type: fc.constantFrom(...types), day: fc.oneof(fc.nat(600), fc.nat(4)) }), {
    maxLength: 25,
  })
const received = after([said('referral_received', start)])

// An appointment is booked for its own day, so that what may become of one can follow.
function sayable(type: ReferralEventType, on: string) {
  return type === 'appointment_booked' ? said(type, on, { date: on }) : said(type, on)
}

// Whatever is refused leaves the referral as it was, so every story is one that could happen.
export function told(story: readonly Try[], from: Referral = received): Referral {
  return story.reduce((referral, { type, day }) => {
    const outcome = recordEvent(referral, sayable(type, addDays(start, day)), facts())
    return outcome.ok ? outcome.value : referral
  }, from)
}

/** Moves in any order, of which those that are allowed are kept. */
export const anyStory = tries(referralEventTypes).map((story) => told(story))
/** Moves in order of their days after a yes, which go further. */
export const stepwise = tries(
  referralEventTypes.filter((type) => !['deceased', 'voided', 'merged', 'withdrawn'].includes(type)),
).map((story) =>
  told(
    story.toSorted((one, other) => one.day - other.day),
    after(onTheList),
  ),
)
