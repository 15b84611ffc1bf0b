import type { Arrangement, NewGoal } from '#server/services/change-plan.ts'
import { readDate } from './read-date.ts'

export type PlanChange =
  | { readonly kind: 'goal'; readonly goal: NewGoal }
  | { readonly kind: 'arrange'; readonly arrangement: Arrangement }

/** What a form on the plan page asks for: a new goal, or who does an action and when. */
export function readPlanChange(form: URLSearchParams, childId: string): PlanChange {
  const word = (name: string) => form.get(name) ?? ''
  if (word('intent') === 'goal') {
    const goal = {
      childId,
      strand: word('strand').slice(0, 3),
      text: word('goal'),
      howWeKnow: word('howWeKnow'),
      now: word('now'),
    }
    return { kind: 'goal', goal }
  }
  const startOn = readDate(form, 'start')
  const arrangement = {
    childId,
    actionId: word('action'),
    owner: word('owner'),
    startOn: startOn === '' ? null : startOn,
    reviewOn: readDate(form, 'review'),
  }
  return { kind: 'arrange', arrangement }
}
