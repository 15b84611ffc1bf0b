/** Every state of an episode; `none` is before anything was recorded. */
export const states = [
  'none',
  'draft',
  'received',
  'info_requested',
  'in_triage',
  'waiting',
  'booked',
  'in_assessment',
  'outcome_pending',
  'outcome_shared',
  'post_support',
  'age_deferred',
  'funding_pending',
  'closed',
] as const
export type State = (typeof states)[number]

/** States in which someone owes the family a next step. */
export const openStates: readonly State[] = states.filter((state) => state !== 'none' && state !== 'closed')

/** States in which the child is on the list and not yet seen. */
export const onTheList: readonly State[] = ['waiting', 'booked', 'age_deferred', 'funding_pending']

/** States in which no one has decided yet. */
export const toBeDecided: readonly State[] = ['received', 'info_requested', 'in_triage']

/** Whether an episode in this state still has a next step. */
export function isOpen(state: State): boolean {
  return openStates.includes(state)
}
