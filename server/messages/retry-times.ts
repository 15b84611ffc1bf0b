const minuteMs = 60_000
const waits = [1, 5, 30, 120]

/** When to try again (ISO instant) after attempt number `attempt` (from 1) did not leave, or null when it was the last. */
export function nextTry(attempt: number, now: string): string | null {
  const minutes = waits[attempt - 1]
  return minutes === undefined ? null : minutesAfter(now, minutes)
}

/** Until when an attempt that has begun is left alone (ISO instant): longer than any transport waits for an answer. */
export function leaseUntil(now: string): string {
  return minutesAfter(now, 5)
}

function minutesAfter(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * minuteMs).toISOString()
}
