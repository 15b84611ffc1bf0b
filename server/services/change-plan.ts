import type { Actor } from '#schemas/actor.ts'
import { isIsoDate } from '#schemas/calendar.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { ticks, type Cycle } from '#schemas/plan.ts'
import type { Desk } from './desk.ts'
import { changeAction, changeCycle, openPlan } from './open-cycle.ts'

const mostGoals = 12
const mostTicks = 200

export type Arrangement = {
  readonly childId: string
  readonly actionId: string
  readonly owner: string
  readonly startOn: string | null
  readonly reviewOn: string
}
export type SaidTick = { readonly childId: string; readonly actionId: string; readonly tick: string }
export type NewGoal = {
  readonly childId: string
  readonly strand: string
  readonly text: string
  readonly howWeKnow: string
  readonly now: string
}

/** Names who does an action, from when, and when it is looked at again. */
export async function arrangeAction(
  desk: Desk,
  actor: Actor,
  { childId, actionId, owner, startOn, reviewOn }: Arrangement,
) {
  const plan = await openPlan(desk, { actor, childId, action: 'write' })
  if (!plan.ok) return plan
  const who = owner.trim().slice(0, 200)
  if (who === '') return refused('owner-missing')
  if ((startOn !== null && !isIsoDate(startOn)) || !isIsoDate(reviewOn)) return refused('not-a-date')
  return changeAction(desk, plan.value.id, {
    actionId,
    change: (action) => ({ ...action, owner: who, startOn, reviewOn }),
  })
}

/** What somebody who tries it says of an action. Every tick is kept with its hand and time; the last one counts. */
export async function tickAction(desk: Desk, actor: Actor, { childId, actionId, tick }: SaidTick) {
  const plan = await openPlan(desk, { actor, childId, action: 'decide' })
  if (!plan.ok) return plan
  const word = ticks.find((candidate) => candidate === tick)
  if (!word || actor.kind !== 'person') return refused('unknown-tick')
  const said = { by: actor.personId, at: desk.now(), tick: word }
  return changeAction(desk, plan.value.id, {
    actionId,
    change: (action) => ({ ...action, ticks: [...action.ticks.slice(1 - mostTicks), said] }),
  })
}

/** Adds a goal to the open cycle, in the words of the people who agreed it. */
export async function addGoal(desk: Desk, actor: Actor, { childId, strand, text, howWeKnow, now }: NewGoal) {
  const plan = await openPlan(desk, { actor, childId, action: 'write' })
  if (!plan.ok) return plan
  if (text.trim() === '') return refused('goal-missing')
  const goal = {
    id: desk.newId('t'),
    strand,
    text: text.slice(0, 4000),
    howWeKnow: howWeKnow.slice(0, 4000),
    now: now.slice(0, 200),
  }
  return changeCycle(desk, plan.value.id, (cycle): Outcome<Cycle, 'too-many-goals'> =>
    cycle.goals.length >= mostGoals
      ? refused('too-many-goals')
      : done({ ...cycle, goals: [...cycle.goals, goal] }),
  )
}
