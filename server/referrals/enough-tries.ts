import { addDays } from '#schemas/calendar.ts'
import type { EventOf } from '#schemas/referral-event.ts'

type Attempts = EventOf<'removed_no_contact'>['payload']['attempts']

const leastAttempts = 3
const leastAttemptDays = 28

/** Whether each source that was asked was asked on two channels, and there is at least one source (docs/states.md, 7). */
export function eachSourceAskedTwice(attempts: Attempts): boolean {
  const sources = [...new Set(attempts.map(({ source }) => source))]
  const channelsTo = (source: string) =>
    new Set(attempts.filter((attempt) => attempt.source === source).map(({ channel }) => channel))
  return sources.length > 0 && sources.every((source) => channelsTo(source).size >= 2)
}

/** Three attempts or more, on two channels, over 28 days by an ISO day, with referrer and school asked (docs/states.md, 21). */
export function hasTriedToReach(payload: EventOf<'removed_no_contact'>['payload'], on: string): boolean {
  const { attempts, referrerContacted, schoolContacted } = payload
  const first = attempts.map((attempt) => attempt.on).sort()[0]
  if (first === undefined || attempts.length < leastAttempts) return false
  const channels = new Set(attempts.map(({ channel }) => channel))
  return channels.size >= 2 && addDays(first, leastAttemptDays) <= on && referrerContacted && schoolContacted
}
