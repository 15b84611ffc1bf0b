import { addDays } from '#schemas/calendar.ts'
import type { WaitRow } from '#server/waiting/estimate/wait-row.ts'
import { aRow } from '../twenty-episodes.ts'

/** The day every list of these tests is looked at. */
export const asOf = '2026-01-01'

/** A child accepted four weeks after receipt, who had waited so many days on the day looked at; changed where a test is about it. */
export function anAccepted(waited: number, changes: Partial<WaitRow> = {}): WaitRow {
  const received = addDays(asOf, -waited)
  return {
    ...aRow(received, { triaged: addDays(received, Math.min(28, waited)), outcome: 'accepted' }),
    priority: 'routine',
    ...changes,
  }
}

/** A steady list: `perWeek` join each week for four years and each is seen after a wait drawn by `waitOf`. */
export function aSteadyList(perWeek: number, waitOf: (index: number) => number): readonly WaitRow[] {
  return Array.from({ length: perWeek * 208 }, (_, index) => {
    const waited = 208 * 7 - Math.floor((index * 7) / perWeek)
    const wait = waitOf(index)
    return anAccepted(waited, { firstContact: wait <= waited ? addDays(asOf, wait - waited) : null })
  })
}
