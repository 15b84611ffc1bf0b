import { addDays, addWorkingDays } from '#schemas/calendar.ts'
import { onTheList } from './states.ts'
import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { Episode } from './episode.ts'
import type { Timer } from './timer.ts'

/**
 * The ISO day by which a clinician looks at a change somebody told of: the same working day where it cannot wait, else within the
 * working days promised; null when nothing waits to be looked at.
 */
export function lookBy({ risk }: Pick<Episode, 'risk'>, promises: PathwayPromises): string | null {
  if (risk === null) return null
  return addWorkingDays(risk.on, risk.urgency === 'same_day' ? 0 : promises.lookWithinWorkingDays)
}

/** A change somebody told of is looked at within the days promised; one that cannot wait, by the next working day. */
export const changeToLookAt: Timer = ({ id, risk }, { promises }) => {
  if (risk === null || risk.remindedOn !== null) return null
  const due =
    risk.urgency === 'same_day'
      ? addWorkingDays(addDays(risk.on, 1), 0)
      : addWorkingDays(risk.on, promises.lookWithinWorkingDays)
  const move = { type: 'escalated', payload: { why: 'change-to-look-at' } } as const
  return { due, key: `${id}:look:${risk.on}`, reasonCode: null, tell: 'clinicians', move }
}

/** A priority is looked at again on the day that was set for it. */
export const priorityToReview: Timer = ({ id, state, priorityReviewOn, priorityRemindedOn }) => {
  if (!onTheList.includes(state) || priorityReviewOn === null || priorityRemindedOn !== null) return null
  const key = `${id}:priority-review:${priorityReviewOn}`
  const move = { type: 'escalated', payload: { why: 'priority-review' } } as const
  return { due: priorityReviewOn, key, reasonCode: null, tell: 'clinicians', move }
}
