import type { Session } from '#schemas/session.ts'

const minute = 60_000
const previousIsHonouredSeconds = 20

/** After this long a request gets a fresh cookie. */
export const rotateAfterMinutes = 5

// Family 30 minutes idle and 5 h 30 in all, staff 15 minutes and 10 hours.
export const sessionLimits = {
  family: { idleMinutes: 30, absoluteMinutes: 330 },
  staff: { idleMinutes: 15, absoluteMinutes: 600 },
} as const

/** Whether a session still speaks for somebody at an instant (ISO). */
export function isLive(session: Session, now: string): boolean {
  if (session.status !== 'live' || session.absoluteExpiry <= now) return false
  return (
    Date.parse(now) - Date.parse(session.lastSeenAt) <= (session.idleMinutes + rotateAfterMinutes) * minute
  )
}

/** Whether this is the session's newest cookie. Pages load in parallel, so the one before it is honoured for 20 seconds. */
export function isCurrent(
  { jti, previousJti, previousJtiAt }: Session,
  presented: string,
  now: string,
): boolean {
  if (presented === jti) return true
  if (presented !== previousJti || previousJtiAt === null) return false
  return Date.parse(now) - Date.parse(previousJtiAt) <= previousIsHonouredSeconds * 1000
}

/** Whether a request at this instant gets a fresh cookie. */
export function isDueToRotate({ lastSeenAt }: Session, now: string): boolean {
  return Date.parse(now) - Date.parse(lastSeenAt) >= rotateAfterMinutes * minute
}

/** The instant a number of minutes later. */
export function minutesLater(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * minute).toISOString()
}
