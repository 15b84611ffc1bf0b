import type { AService } from '../../../support/a-service.ts'
import { aTie } from '../../../support/records.ts'
import { storedReferral } from './a-request.ts'

/** A parent who has an account and can be reached by phone as well. */
export const parentWithPhone = aTie('u_parent0001', {
  contact: { phone: '07700 900123', email: null, address: null, marker: null },
})

/** The work a service does by itself, done when a test says so; the service is asked for at each use. */
export function aTimedDesk(running: () => AService) {
  const stored = (id: string) => storedReferral(running(), id)
  const doDue = () => running().services.timedWork.doDue()

  /** Does what is due on a day, and says how many requests it changed. */
  const on = (day: string) => {
    running().clock.now = `${day}T10:00:00.000Z`
    return doDue()
  }
  /** What the service itself wrote about a request: each event and its day. */
  const bySystem = async (id: string) =>
    (await stored(id)).events
      .filter(({ role }) => role === 'system')
      .map(({ type, effectiveDate }) => [type, effectiveDate])

  return { stored, doDue, on, bySystem }
}
