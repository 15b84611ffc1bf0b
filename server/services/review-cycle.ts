import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Cycle, nextSteps, PlanAction, reviewDecisions } from '#schemas/plan.ts'
import type { Desk } from './desk.ts'
import { changeCycle, openPlan } from './open-cycle.ts'

export type Review = {
  /** By action id. */
  readonly decisions: Readonly<
    Record<string, { readonly decision: (typeof reviewDecisions)[number]; readonly because: string }>
  >
  readonly childWords: string
  readonly familyWords: string
  readonly next: (typeof nextSteps)[number]
}

/** Ends the open cycle. Every action must have been kept, changed or stopped first; `review-not-finished` otherwise. */
export async function reviewCycle(
  desk: Desk,
  actor: Actor,
  { childId, said }: { childId: string; said: Review },
) {
  const plan = await openPlan(desk, { actor, childId, action: 'write' })
  if (!plan.ok) return plan
  if (actor.kind !== 'person') return refused('not-found')
  const on = londonDay(desk.now())
  const { childWords, familyWords, next } = said
  return changeCycle(desk, plan.value.id, (cycle): Outcome<Cycle, 'review-not-finished'> => {
    if (!cycle.actions.every(({ id }) => said.decisions[id])) return refused('review-not-finished')
    const review = {
      on,
      by: actor.personId,
      childWords: childWords.slice(0, 4000),
      familyWords: familyWords.slice(0, 4000),
      next,
    }
    return done({ ...cycle, actions: cycle.actions.map((action) => reviewed(action, said, on)), review })
  })
}

function reviewed(action: PlanAction, { decisions }: Review, on: string): PlanAction {
  const said = decisions[action.id]
  return said
    ? { ...action, review: { decision: said.decision, because: said.because.slice(0, 4000), on } }
    : action
}
