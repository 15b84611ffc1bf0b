import type { Tie } from '#schemas/child.ts'

/** Whether somebody stands to a child as their tie says on an ISO day: not barred, not ended, not waiting to be looked at. */
export function isInForce({ state, bar, from, until }: Tie, today: string): boolean {
  if (bar !== null || (state !== 'active' && state !== 'review-due')) return false
  return from <= today && (until === null || today <= until)
}
