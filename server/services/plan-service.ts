import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import { beginCycle, ideasForPlan, type NewCycle } from './begin-cycle.ts'
import {
  addGoal,
  arrangeAction,
  tickAction,
  type Arrangement,
  type NewGoal,
  type SaidTick,
} from './change-plan.ts'
import type { Desk } from './desk.ts'
import { planOf } from './plan-records.ts'
import { planView } from './plan-view.ts'
import { reviewCycle, type Review } from './review-cycle.ts'
import { latestRound } from './round-records.ts'

/** Support plans: Assess, Plan, Do, Review, in cycles (SEND Code of Practice 2015, graduated approach). */
export function createPlanService(desk: Desk) {
  return {
    read: (actor: Actor, childId: string) => readPlan(desk, actor, childId),
    ideas: (actor: Actor, childId: string) => ideasForPlan(desk, actor, childId),
    begin: (actor: Actor, childId: string, cycle: NewCycle) => beginCycle(desk, actor, { childId, cycle }),
    arrange: (actor: Actor, arrangement: Arrangement) => arrangeAction(desk, actor, arrangement),
    tick: (actor: Actor, said: SaidTick) => tickAction(desk, actor, said),
    addGoal: (actor: Actor, goal: NewGoal) => addGoal(desk, actor, goal),
    review: (actor: Actor, childId: string, said: Review) => reviewCycle(desk, actor, { childId, said }),
  }
}

/** The plan as its people see it; `plan` is null while there is none. */
async function readPlan(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'plan' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const name = child.likesToBeCalled
  const plan = await planOf(desk.store, grant)
  const hasRound = (await latestRound(desk.store, grant)) !== null
  return done({ name, hasRound, plan: plan ? planView(plan, name, londonDay(desk.now())) : null })
}
