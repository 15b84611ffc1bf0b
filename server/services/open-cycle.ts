import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Cycle, Plan, PlanAction } from '#schemas/plan.ts'
import { plans } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import { planOf } from './plan-records.ts'
import { revOf } from './rev-of.ts'

type Asked = { readonly actor: Actor; readonly childId: string; readonly action: 'write' | 'decide' }

/** The plan somebody may change, opened through the gate. */
export async function openPlan(
  desk: Desk,
  { actor, childId, action }: Asked,
): Promise<Outcome<Stored<Plan>, 'not-found' | 'no-plan'>> {
  const opened = await desk.gate.openChild({ actor, action, section: 'plan' }, { childId })
  if (!opened.ok) return opened
  const plan = await planOf(desk.store, opened.value.grant)
  return plan ? done(plan) : refused('no-plan')
}

/** Changes the open cycle of a plan in one write; a cycle that has been reviewed stays as it was. */
export async function changeCycle<Refusal extends string>(
  desk: Desk,
  planId: string,
  change: (cycle: Cycle) => Outcome<Cycle, Refusal>,
) {
  return revOf(await desk.store.records(plans).mutate(planId, (plan) => inOpenCycle(plan, change)))
}

/** Changes one action of the open cycle. */
export function changeAction(
  desk: Desk,
  planId: string,
  { actionId, change }: { actionId: string; change: (action: PlanAction) => PlanAction },
) {
  return changeCycle(desk, planId, (cycle): Outcome<Cycle, 'unknown-action'> => {
    if (!cycle.actions.some(({ id }) => id === actionId)) return refused('unknown-action')
    return done({
      ...cycle,
      actions: cycle.actions.map((action) => (action.id === actionId ? change(action) : action)),
    })
  })
}

function inOpenCycle<Refusal extends string>(
  plan: Stored<Plan>,
  change: (cycle: Cycle) => Outcome<Cycle, Refusal>,
): Outcome<Plan, Refusal | 'cycle-reviewed'> {
  const last = plan.cycles.at(-1)
  if (!last || last.review !== null) return refused('cycle-reviewed')
  const changed = change(last)
  return changed.ok ? done({ ...plan, cycles: [...plan.cycles.slice(0, -1), changed.value] }) : changed
}
