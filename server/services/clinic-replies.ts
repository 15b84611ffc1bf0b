import { addMonths } from '#schemas/calendar.ts'
import { replyKey } from '#server/referrals/list-keys.ts'
import { referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

const monthsShown = 6

/** Of the families on the list who were asked in a month whether they still want to be seen, how many answered; newest month first. */
export function clinicReplies(store: Store, clinicId: string, today: string) {
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(today, -back).slice(0, 7))
  const countOf = (month: string, is: 'asked' | 'answered') =>
    store.records(referrals).count('byReply', { equals: [replyKey({ clinicId, month, is })] })
  return Promise.all(
    months.map(async (month) => ({
      month,
      asked: await countOf(month, 'asked'),
      answered: await countOf(month, 'answered'),
    })),
  )
}
