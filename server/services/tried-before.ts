import type { Tried } from '#questionnaires/support/did-not-help.ts'
import type { LevelIndex } from '#questionnaires/profile/need-level.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Plan, PlanAction } from '#schemas/plan.ts'

const levels: readonly LevelIndex[] = [0, 1, 2, 3, 4]

/** What a plan remembers as tried in vain, newest word of each person last; it is not offered again for 12 months. */
export function triedBefore(plan: Plan | null): readonly Tried[] {
  return (plan?.cycles ?? []).flatMap(({ actions }) => actions.flatMap(triedIn))
}

function triedIn({ suggestionId, level, ticks }: PlanAction): readonly Tried[] {
  const last = ticks.at(-1)
  if (suggestionId === null || !last) return []
  if (last.tick !== 'did-not-help' && last.tick !== 'not-for-us') return []
  return [{ suggestionId, on: londonDay(last.at), outcome: last.tick, level: levels[level] ?? 0 }]
}
