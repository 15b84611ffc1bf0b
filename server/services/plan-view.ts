import { suggestionWords } from '#questionnaires/texts/suggestion-words.ts'
import { daysBetween } from '#schemas/calendar.ts'
import type { Cycle, Plan, PlanAction, Tick } from '#schemas/plan.ts'

/** One Assess–Plan–Do–Review cycle as a page shows it. */
export type CycleView = ReturnType<typeof cycleView>

/** A plan with its newest cycle first; days are counted on `today` (ISO date). */
export function planView(plan: Plan, name: string, today: string) {
  return { cycles: plan.cycles.map((cycle) => cycleView(cycle, name, today)).reverse() }
}

function cycleView(cycle: Cycle, name: string, today: string) {
  const { number, assessedOn, plannedOn, reviewOn, childWants, goals, actions, review } = cycle
  return {
    number,
    assessedOn,
    plannedOn,
    reviewOn,
    childWants,
    goals,
    step: review ? ('reviewed' as const) : ('do' as const),
    daysToReview: daysBetween(today, reviewOn),
    actions: actions.map((action) => actionView(action, name)),
    review: review && {
      on: review.on,
      childWords: review.childWords,
      familyWords: review.familyWords,
      next: review.next,
    },
  }
}

function actionView(action: PlanAction, name: string) {
  const { id, strand, setting, owner, startOn, reviewOn, review } = action
  const text = action.text ?? (action.suggestionId === null ? '' : suggestionWords(action.suggestionId, name))
  const suggestionId = action.text === null ? action.suggestionId : null
  return { id, strand, setting, owner, startOn, reviewOn, review, text, suggestionId, tick: lastTick(action) }
}

function lastTick({ ticks }: PlanAction): Tick | null {
  return ticks.at(-1)?.tick ?? null
}
