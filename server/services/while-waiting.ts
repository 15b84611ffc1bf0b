import { waitingPack, type WaitingFor } from '#questionnaires/support/while-waiting.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'

/** What a family can have while a request waits, by key: offers and health checks, each once. */
export function whileWaitingView(about: readonly WaitingFor[], priorities: readonly StrandId[]) {
  const packs = (about.length === 0 ? (['unsure'] as const) : about).map((one) =>
    waitingPack(one, priorities),
  )
  const once = (keys: readonly string[]) => [...new Set(keys)]
  return {
    offers: once(packs.flatMap(({ offers }) => offers)),
    health: once(packs.flatMap(({ health }) => health)),
    reviewWeeks: Math.min(...packs.map(({ reviewWeeks }) => reviewWeeks)),
  }
}
