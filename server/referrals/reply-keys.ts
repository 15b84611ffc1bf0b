import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder } from './fold-events.ts'
import { replyKey } from './list-keys.ts'

// Asked every twelve weeks, twenty months are more than four years; older ones are on no page.
const monthsKept = 20

/**
 * The keys a referral is counted by among those asked whether they still want to be seen: one for each month it was asked in, and
 * one more for each such month that was answered, then or later.
 */
export function replyKeys({ clinicId, events }: Pick<Referral, 'clinicId' | 'events'>): string[] {
  const counting = eventsInOrder(events)
  const asked = counting.filter(({ type }) => type === 'validation_sent')
  const months = [...new Set(asked.map(monthOf))].sort().slice(-monthsKept)
  return months.flatMap((month) => {
    const here = asked.filter((sent) => monthOf(sent) === month)
    const key = replyKey({ clinicId, month, is: 'asked' })
    const isSettled = here.some((sent) => isAnswered(sent, counting))
    return isSettled ? [key, replyKey({ clinicId, month, is: 'answered' })] : [key]
  })
}

function monthOf({ effectiveDate }: ReferralEvent): string {
  return effectiveDate.slice(0, 7)
}

function isAnswered(sent: ReferralEvent, events: readonly ReferralEvent[]): boolean {
  return events
    .slice(events.indexOf(sent))
    .some(({ type, episodeId }) => type === 'validation_answered' && episodeId === sent.episodeId)
}
