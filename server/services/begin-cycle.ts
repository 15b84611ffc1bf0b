import type { Actor } from '#schemas/actor.ts'
import { addDays, isIsoDate } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Cycle, Plan, PlanAction } from '#schemas/plan.ts'
import { plans } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { planOf } from './plan-records.ts'
import { revOf } from './rev-of.ts'
import { latestRound } from './round-records.ts'
import { startLists, type StartIdea, type StartList } from './start-now.ts'

export type NewCycle = {
  /** Suggestion ids; empty puts the whole start-now list in, in one click. */
  readonly chosen: readonly string[]
  readonly childWants: string
  /** ISO date; the shortest review of what is offered when null. */
  readonly reviewOn: string | null
}

/** What could go into a new cycle, from the newest round. */
export async function ideasForPlan(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'plan' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, grant)
  if (!round) return refused('nobody-asked-yet')
  const lists = await startLists(desk, actor, { grant, child, round })
  const today = londonDay(desk.now())
  return done({
    name: child.likesToBeCalled,
    roundId: round.id,
    assessedOn: round.openedOn,
    lists,
    reviewOn: addDays(today, shortestReview(lists) * 7),
  })
}

/** Starts the next cycle from the ideas chosen, each still to be given an owner. Refused while a cycle is open. */
export async function beginCycle(
  desk: Desk,
  actor: Actor,
  { childId, cycle }: { childId: string; cycle: NewCycle },
) {
  const offered = await ideasForPlan(desk, actor, childId)
  if (!offered.ok) return offered
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'plan' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const chosen = chosenIdeas(offered.value.lists, cycle.chosen)
  const reviewOn = cycle.reviewOn ?? offered.value.reviewOn
  const plannedOn = londonDay(desk.now())
  if (!isIsoDate(reviewOn) || reviewOn <= plannedOn) return refused('review-in-the-past')
  if (chosen.length === 0) return refused('no-ideas-chosen')
  const { roundId, assessedOn } = offered.value
  const next: Omit<Cycle, 'number'> = {
    roundId,
    assessedOn,
    plannedOn,
    reviewOn,
    childWants: cycle.childWants.slice(0, 4000),
    goals: [],
    actions: chosen.map((one) => newAction(desk.newId('t'), one, reviewOn)),
    review: null,
  }
  const records = desk.store.records(plans)
  const plan = await planOf(desk.store, grant)
  if (plan) return revOf(await records.mutate(plan.id, (current) => withCycle(current, next)))
  const first = {
    id: desk.newId('p'),
    areaId: child.areaId,
    childId,
    cycles: [{ number: 1, ...next }],
    marker: null,
  }
  return revOf(await records.insert(first))
}

type Chosen = { readonly setting: StartList['setting']; readonly idea: StartIdea }

function chosenIdeas(lists: readonly StartList[], ids: readonly string[]): readonly Chosen[] {
  return lists.flatMap(({ setting, now, more }) => {
    const offered = ids.length === 0 ? now : [...now, ...more].filter(({ id }) => ids.includes(id))
    return offered.map((idea) => ({ setting, idea }))
  })
}

function newAction(id: string, { setting, idea }: Chosen, reviewOn: string): PlanAction {
  const { id: suggestionId, strand, level } = idea
  return {
    id,
    suggestionId,
    text: null,
    strand,
    level,
    setting,
    owner: '',
    startOn: null,
    reviewOn,
    ticks: [],
    review: null,
  }
}

function withCycle(plan: Plan, next: Omit<Cycle, 'number'>): Outcome<Plan, 'cycle-open'> {
  const last = plan.cycles.at(-1)
  if (last && last.review === null) return refused('cycle-open')
  return done({ ...plan, cycles: [...plan.cycles, { number: (last?.number ?? 0) + 1, ...next }] })
}

function shortestReview(lists: readonly StartList[]): number {
  return Math.min(12, ...lists.flatMap(({ now }) => now.map(({ reviewWeeks }) => reviewWeeks)))
}
